#!/usr/bin/env python3
"""What a thousand alerts cost a run that indexes.

    alerts.py BIN ARTICLES.jsonl [--articles 5000] [--alerts 1000] [--rounds 2]

ARTICLES has an object a line with title and body (or content_original). Two homes have the same saved queries, two words or a phrase of two drawn by a seed from the
articles; in one of them all are alerts. All articles but ten are indexed, then these ten; printed are seconds of CPU and of the clock of each run, in turns, and what was told.
"""
import argparse, json, os, random, resource, shutil, subprocess, tempfile, time


def body_of(article):
    return article.get('body') or article.get('content_original') or ''


def queries(articles, number):
    chance = random.Random(3)
    words = [word for article in articles[:300] for word in body_of(article).split() if word.isalpha() and len(word) > 5]
    phrases = [[word for word in body_of(article).split() if word.isalpha()][:2] for article in articles]
    return {f'q{i}': ' '.join(chance.sample(words, 2)) if i % 3 else '"' + ' '.join(chance.choice(phrases)) + '"' for i in range(number)}


def run(*command):
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return f'{after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime:.2f} s of CPU, {time.perf_counter() - begin:.2f} s'


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('bin'), parser.add_argument('articles_file')
    for name, preset in ('articles', 5000), ('alerts', 1000), ('rounds', 2):
        parser.add_argument(f'--{name}', type=int, default=preset)
    options = parser.parse_args()
    with open(options.articles_file, encoding='utf-8') as lines:
        articles = [json.loads(line) for line, _ in zip(lines, range(options.articles))]
    saved = queries(articles, options.alerts)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for name, some in ('most.jsonl', articles[:-10]), ('ten.jsonl', articles[-10:]):
            with open(name, 'w', encoding='utf-8') as target:
                target.writelines(json.dumps({'title': article['title'], 'body': body_of(article)}) + '\n' for article in some)
        for _ in range(options.rounds):
            for kind in 'plain', 'alerts':
                shutil.rmtree('home', ignore_errors=True)
                os.mkdir('home')
                with open('home/newssearch.json', 'w', encoding='utf-8') as target:
                    json.dump({'saved': saved} | ({'alerts': list(saved)} if kind == 'alerts' else {}), target)
                for name in 'most.jsonl', 'ten.jsonl':
                    print(f'{kind:6} {name:10}', run(options.bin, 'index', name, '--index', 'home', '-q', '--alerts', 'told.jsonl'))
        with open('told.jsonl', encoding='utf-8') as told:
            print(sum(1 for _ in told) // options.rounds, 'lines told')


if __name__ == '__main__':
    main()
