#!/usr/bin/env python3
"""NewsSearch beside other tools on the same articles in one run, and what has become slower since the last table.

    beside.py BIN ARTICLES.jsonl [--peers DIR] [--work DIR] [--against docs/benchmarks.md]

ARTICLES has an object a line with id, title and body. Beside SQLite FTS5 (python's own), and ripgrep and the sqlite3 shell where they
are installed; beside tantivy and Lucene too where DIR has their compare.py. Each row is a rate of NewsSearch ÷ the rate of a peer, so that
more is better and the machine matters little; rates are a second of CPU, of cold queries a second of the clock. Queries are drawn by
frequency, the same for the same articles.

With --against, the last table of that file whose first column is called "figure" is compared: what fell by more than 5 % is
told, and the exit code is 1. Figures of two runs differ by as much on a busy machine: run it again before believing it.
"""
import argparse, collections, json, os, random, re, shutil, sqlite3, subprocess, sys, tempfile, time

FELL = .95
QUERIES = 200
SHORTEST, FEWEST = 4, 5
CELL = re.compile(r'\s*\|\s*')


def run(*command):
    """CPU and clock seconds of a process, its output thrown away."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode > 1:
        raise SystemExit(f'{" ".join(command)} ended with {child.returncode}')
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - begin


def least(times, measure):
    return min(measure() for _ in range(times))


def articles_in(path):
    with open(path, encoding='utf-8') as lines:
        yield from map(json.loads, lines)


def fts_index(database, path):
    if os.path.exists(database):
        os.remove(database)
    begin = time.process_time()
    connection = sqlite3.connect(database)
    connection.execute("create virtual table articles using fts5(id unindexed, title, body, tokenize='porter unicode61')")
    connection.executemany('insert into articles values (?, ?, ?)', ((str(a['id']), a['title'], a['body']) for a in articles_in(path)))
    connection.commit()
    connection.close()
    return time.process_time() - begin


def fts_search(database, queries):
    connection = sqlite3.connect(database)
    begin = time.process_time()
    for query in queries:
        connection.execute('select id from articles where articles match ? order by rank limit 10', (query,)).fetchall()
    return time.process_time() - begin


def draw(path):
    """Kinds of queries, each as NewsSearch and as FTS5 read them."""
    chance, frequency, pairs = random.Random(7), collections.Counter(), collections.Counter()
    for article in articles_in(path):
        words = re.findall(r'[a-z]+', article['body'].lower())
        frequency.update(set(words))
        pairs.update(pair for pair in zip(words, words[1:]) if min(map(len, pair)) >= SHORTEST)
    known = [word for word, count in frequency.items() if count >= FEWEST and len(word) >= SHORTEST]
    if len(known) < 3 or not pairs:
        raise SystemExit('too few articles to draw queries from')

    def some(count):
        return [chance.choices(known, [frequency[word] for word in known], k=count) for _ in range(QUERIES)]
    rows = [' '.join(pair) for pair in chance.choices(list(pairs), list(pairs.values()), k=QUERIES)]
    return {
        'word': [(w, f'"{w}"') for [w] in some(1)],
        'AND of 2': [(' AND '.join(w), ' AND '.join(map('"{}"'.format, w))) for w in some(2)],
        'OR of 3': [(' OR '.join(w), ' OR '.join(map('"{}"'.format, w))) for w in some(3)],
        'phrase': [(f'"{row}"', f'"{row}"') for row in rows],
        'prefix': [(w[:SHORTEST] + '*', f'"{w[:SHORTEST]}"*') for [w] in some(1)],
    }


def beside(program, path, work):
    """Rows of figure, ours and the peer's, both rates."""
    home, database = os.path.join(work, 'index'), os.path.join(work, 'articles.db')
    size = os.path.getsize(path) / 1e6
    shutil.rmtree(home, ignore_errors=True)
    ours = run(program, 'index', '--index', home, '--no-entities', '-j', '1', '-q', path)[0]
    yield 'indexing without names, MB/s ÷ FTS5', size / ours, size / fts_index(database, path)
    for kind, queries in draw(path).items():
        batch, one = os.path.join(work, 'batch'), os.path.join(work, 'one')
        for name, part in ((batch, queries), (one, queries[:1])):
            with open(name, 'w', encoding='utf-8') as out:
                out.writelines(f'q{i}\t{query}\n' for i, (query, _) in enumerate(part))
        search = [program, 'query', '--index', home, '--format', 'trec', '--batch']
        warm = least(2, lambda: run(*search, batch)[0]) - least(3, lambda: run(*search, one)[0])
        yield f'warm {kind} ÷ FTS5', (QUERIES - 1) / max(warm, 1e-3), QUERIES / least(2, lambda: fts_search(database, [fts for _, fts in queries]))
        query, fts = queries[0]
        cold = 1 / least(9, lambda: run(program, 'query', '--index', home, query)[1])
        if shutil.which('sqlite3'):
            statement = f"select title, snippet(articles, 2, '', '', '…', 40) from articles where articles match '{fts}' order by rank limit 10"
            yield f'cold {kind} ÷ sqlite3', cold, 1 / least(9, lambda: run('sqlite3', '-readonly', database, statement)[1])
        if kind == 'word' and shutil.which('rg'):
            yield f'cold {kind} ÷ ripgrep', cold, 1 / least(3, lambda: run('rg', '-c', '-i', '-w', query, path)[1])


def compared(program, script):
    """Rows of the peers' own script: the ratios of its warm table, and of its cold one turned round."""
    text = subprocess.run([script, program], capture_output=True, text=True, check=True).stdout
    heads = []
    for line in text.splitlines():
        cells = CELL.split(line.strip().strip('|').strip())
        if not line.startswith('|') or '---' in line:
            continue
        if cells[0] in ('class', 'query'):
            heads = cells
        elif heads and cells[0] != '':
            for head, cell in list(zip(heads, cells))[1:]:
                if head.startswith('÷') and cell != '–':
                    ratio = float(cell)
                    yield f'{"warm" if heads[0] == "class" else "cold"} {cells[0]} {head}', ratio if heads[0] == 'class' else 1 / ratio, 1


def last_table(path):
    """The ratios of the last table of figures in a file."""
    figures, inside = {}, False
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            cells = CELL.split(line.strip().strip('|').strip())
            if not line.startswith('|'):
                inside = False
            elif cells[0] == 'figure':
                figures, inside = {}, True
            elif inside and '---' not in line:
                figures[cells[0]] = float(cells[-1])
    return figures


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('program')
    parser.add_argument('articles')
    parser.add_argument('--peers')
    parser.add_argument('--work')
    parser.add_argument('--against')
    options = parser.parse_args()
    before = last_table(options.against) if options.against else {}
    if options.against and not before:
        raise SystemExit(f'{options.against} has no table of figures')
    print('| figure | NewsSearch | peer | ratio |\n|---|---|---|---|')
    fell = []
    with tempfile.TemporaryDirectory() as own:
        rows = list(beside(options.program, options.articles, options.work or own))
    if options.peers:
        rows += compared(options.program, os.path.join(options.peers, 'compare.py'))
    for figure, ours, peer in rows:
        print(f'| {figure} | {ours:.1f} | {peer:.1f} | {ours / peer:.2f} |')
        if figure in before and ours / peer < FELL * before[figure]:
            fell.append(f'{figure}: {before[figure]:.2f} before, {ours / peer:.2f} now')
    if fell:
        sys.exit('\n'.join(['fell by more than 5 %:', *fell]))


if __name__ == '__main__':
    main()
