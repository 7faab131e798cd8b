#!/usr/bin/env python3
"""How well threads tell events apart, beside a plain baseline and chance.

    threads.py BIN ARTICLES.jsonl

ARTICLES has an object a line with title, body (or content_original), date, source and topic. No set at hand says which articles are about one event. What stands in for it: two articles of
different outlets that are published within a day of each other and have the same topic. That is often one event, and as often two of a topic, so precision and recall say
nothing by themselves: they are compared with those of the same clustering over the words of titles alone, and with chance, the share of such pairs among all pairs of the time.
"""
import collections, datetime, json, math, os, re, subprocess, sys, tempfile, time

WINDOW = 5


def vector(title, frequencies, articles):
    weights = {word: (1 + math.log(count)) * math.log(articles / frequencies[word]) for word, count in collections.Counter(words(title)).items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1
    return {word: weight / length for word, weight in weights.items()}


def words(title):
    return [word for word in re.findall(r'\w+', title.lower()) if len(word) > 2]


def by_titles(articles, least):
    """The baseline: the same single pass over the words of titles."""
    frequencies = collections.Counter(word for article in articles for word in set(words(article['title'])))
    threads, thread_of = [], {}
    for article in articles:
        own = vector(article['title'], frequencies, len(articles))
        threads = [thread for thread in threads if article['day'] - thread['last'] <= WINDOW]
        likeness = [(sum(weight * thread['sum'].get(word, 0) for word, weight in own.items()) / thread['length'], number) for number, thread in enumerate(threads)]
        best, number = max(likeness, default=(0, 0))
        if best <= least:
            threads.append({'sum': {}, 'id': article['id']})
            number = -1
        thread = threads[number]
        for word, weight in own.items():
            thread['sum'][word] = thread['sum'].get(word, 0) + weight
        thread['length'], thread['last'] = math.sqrt(sum(weight * weight for weight in thread['sum'].values())) or 1, article['day']
        thread_of[article['id']] = thread['id']
    return thread_of


def told(name, pairs, thread_of):
    joined = [same for one, other, same in pairs if thread_of.get(one, one) == thread_of.get(other, other)]
    right, all_right = sum(joined), sum(same for _, _, same in pairs)
    sizes = collections.Counter(thread_of.values())
    print(f'| {name} | {right / max(1, len(joined)):.3f} | {right / all_right:.3f} | {sum(size > 1 for size in sizes.values())} | {max(sizes.values())} |')


def main():
    binary, path = sys.argv[1:]
    with open(path, encoding='utf-8') as lines, tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, 'articles.jsonl')
        with open(source, 'w', encoding='utf-8') as target:
            for line in lines:
                article = json.loads(line)
                json.dump({key: article.get(key) for key in ('title', 'source', 'topic', 'date')} | {'id': article.get('ID', article.get('id')), 'body': article.get('body') or article.get('content_original')}, target)
                target.write('\n')
        home = os.path.join(folder, 'home')
        subprocess.run([binary, 'index', source, '--index', home, '--keep', 'topic', '-q'], check=True, stderr=subprocess.DEVNULL)
        ask = lambda *command: [json.loads(line) for line in subprocess.run([binary, *command, '--index', home, '--format', 'json', '-n', 'all'], check=True, capture_output=True).stdout.splitlines()]
        articles = [dict(article, day=datetime.date.fromisoformat(article['published'][:10]).toordinal()) for article in ask('query', 'date:*', '--sort', 'oldest', '--snippets', '0')]
        begin = time.perf_counter()
        threads = ask('threads')
        seconds = time.perf_counter() - begin
    pairs = []
    for number, one in enumerate(articles):
        for other in articles[number + 1:]:
            if other['day'] - one['day'] > 1:
                break
            if one['source'] != other['source']:
                pairs.append((one['id'], other['id'], one.get('topic') == other.get('topic')))
    print(f'{len(articles)} dated articles, {len(pairs)} pairs, {seconds:.1f} s\n')
    print('| | precision | recall | threads of two or more | largest |\n|---|---|---|---|---|')
    print(f'| chance | {sum(same for _, _, same in pairs) / len(pairs):.3f} | | | |')
    for least in .2, .25, .3:
        told(f'titles, cosine over {least}', pairs, by_titles(articles, least))
    told('`threads`', pairs, {article['id']: thread['id'] for thread in threads for article in thread['articles']})


if __name__ == '__main__':
    main()
