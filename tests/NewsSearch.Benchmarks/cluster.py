#!/usr/bin/env python3
"""How an index on a cluster grows: size, and latency of cold queries and of a server, beside what the cluster itself takes.

    cluster.py BIN URL ARTICLES.jsonl [--sizes 10000,40000,160000] [--partition none|year|month] [--runs 20] [--jobs N] [--keep]

ARTICLES has an object a line with id, title and body (or content_original). It is multiplied to each size: a copy of an article has every tenth
word, in title and body, drawn anew from the words of all articles as often as they occur, by a seed, so that no two are one story and words stay as common as they are; its
date moves by some days. URL is a server without an index. Between the program and the cluster stands a proxy that takes the time of each
question, those asked at once counted once: what is left of the whole is the program's own share, and that of the proxy, a millisecond a question. The same questions can be asked by curl as they were (--keep writes them).
"""
import argparse, datetime, http.client, http.server, json, os, random, re, resource, statistics, subprocess, tempfile, threading, time, urllib.parse, urllib.request

QUERIES = [
    ('one word', ['immigration']), ('two words', ['immigration reform']), ('a phrase', ['"executive order"']), ('`a W/8 b`', ['immigration W/8 reform']),
    ('seven words, `--any`', ['--any', 'senate vote on the immigration reform bill']), ('`person:`', ['person:obama']), ('`immigra*`', ['immigra*']),
    ('a word and a month', ['immigration date:2013-06']), ('a count by outlet and year', None)]
CHANGED = .1


class Proxy(http.server.ThreadingHTTPServer):
    """Passes questions on and takes their time."""

    def __init__(self, url):
        self.to = urllib.parse.urlsplit(url)
        self.taken, self.asked, self.since = [], [], 0.0
        super().__init__(('127.0.0.1', 0), Passing)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f'http://127.0.0.1:{self.server_port}'

    def seconds(self):
        """How long at least one question was under way since it was asked last."""
        total, end = 0.0, self.since
        for begin, until in sorted(self.taken):
            total += max(0.0, until - max(begin, end))
            end = max(end, until)
        self.taken, self.since = [], time.perf_counter()
        return total


class Passing(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    disable_nagle_algorithm = True

    def pass_on(self):
        body = self.rfile.read(int(self.headers.get('Content-Length', 0)))
        begin = time.perf_counter()
        connection = http.client.HTTPConnection(self.server.to.hostname, self.server.to.port)
        connection.request(self.command, self.path, body, {'Content-Type': self.headers.get('Content-Type', 'application/json')})
        answer = connection.getresponse()
        told = answer.read()
        connection.close()
        self.server.taken.append((begin, time.perf_counter()))
        self.server.asked.append((self.command, self.path, body.decode()))
        self.send_response(answer.status)
        self.send_header('Content-Type', answer.headers.get('Content-Type', 'application/json'))
        self.send_header('Content-Length', str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    do_GET = do_POST = do_PUT = do_DELETE = pass_on

    def log_message(self, *_):
        pass


def multiplied(path, size, out):
    """Writes so many articles; returns the bytes of their texts."""
    with open(path, encoding='utf-8') as lines:
        articles = [json.loads(line) for line in lines]
    words = [word for article in articles[:2000] for word in body_of(article).split()]
    chance, text = random.Random(size), 0
    with open(out, 'w', encoding='utf-8') as target:
        for number in range(size):
            article, copy = articles[number % len(articles)], number // len(articles)
            change = (lambda t: t) if copy == 0 else (lambda t: ' '.join(chance.choice(words) if chance.random() < CHANGED else w for w in t.split(' ')))
            title, body = change(article['title'] or ''), change(body_of(article))
            day = article.get('date')
            if copy and re.match(r'\d{4}-\d\d-\d\d', day or ''):
                day = str(datetime.date.fromisoformat(day[:10]) + datetime.timedelta(days=chance.randrange(-90, 90)))
            text += len(title.encode()) + len(body.encode())
            json.dump({'id': f'{article.get("ID", article.get("id"))}-{copy}', 'title': title, 'body': body, 'date': day, 'source': article.get('source')}, target, ensure_ascii=False)
            target.write('\n')
    return text


def body_of(article):
    return article.get('body') or article.get('content_original') or ''


def run(*command):
    """Clock and CPU seconds of a process."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter() - begin, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ask(url, path):
    with urllib.request.urlopen(url + path) as answer:
        return json.load(answer)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('bin'), parser.add_argument('url'), parser.add_argument('articles')
    parser.add_argument('--sizes', default='10000,40000,160000'), parser.add_argument('--partition', default='none')
    parser.add_argument('--runs', type=int, default=20), parser.add_argument('--jobs', default='2'), parser.add_argument('--keep', action='store_true')
    parser.add_argument('--reuse', action='store_true', help='ask indexes that an earlier run has filled')
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, options.sizes.split(',')):
            name = f'grown-{size}-{options.partition}'
            if not options.reuse:
                fill(options, folder, size, name)
            stats = ask(options.url, f'/{name}/_stats/store')
            print(f'{size} articles: {stats["_all"]["primaries"]["store"]["size_in_bytes"] / 1e6:.0f} MB in {len(stats["indices"])} indexes')
            measure(options, folder, name)


def fill(options, folder, size, name):
    source, home = os.path.join(folder, 'articles.jsonl'), os.path.join(folder, name)
    text = multiplied(options.articles, size, source)
    for key, value in [('engine.address', f'{options.url}/{name}')] + [('engine.partition', options.partition)] * (options.partition != 'none'):
        subprocess.run([options.bin, 'settings', 'set', key, value, '--index', home], check=True, stderr=subprocess.DEVNULL)
    seconds, cpu = run(options.bin, 'index', source, '--index', home, '--jobs', options.jobs, '--quiet')
    print(f'{size} articles, {text / 1e6:.0f} MB of text: indexed in {seconds:.0f} s, {cpu:.0f} s of CPU here')
    os.remove(source)


def measure(options, folder, name):
    proxy = Proxy(options.url)
    index = f'{proxy.url}/{name}'
    print('| query | a cold query, ms | of which the cluster | own CPU | a server\'s answer, ms | of which the cluster | own CPU |')
    print('|---|---|---|---|---|---|---|')
    server, port = served(options.bin, index)
    try:
        for label, words in QUERIES:
            command = [options.bin, 'query', *words] if words else [options.bin, 'count', '--by', 'source,year']
            path = f'/api/v1/search?q={urllib.parse.quote(words[-1])}{"&any=true" if words[0] == "--any" else ""}' if words else '/api/v1/counts?by=source,year'
            cold, told, cpu, warm, warm_told, served_cpu = [], [], [], [], [], cpu_of(server)
            for number in range(options.runs):
                proxy.seconds()
                wall, own = run(*command, '--format', 'json', '--index', index)
                cold.append(wall), told.append(proxy.seconds()), cpu.append(own)
                begin = time.perf_counter()
                # A server remembers answers, not those to a question that was not asked yet.
                ask(f'http://127.0.0.1:{port}', path + (f'&limit={10 + number % 5}' if words else f'&since=19{10 + number}'))
                warm.append(time.perf_counter() - begin), warm_told.append(proxy.seconds())
            medians = ' | '.join(f'{statistics.median(each) * 1000:.0f}' for each in (cold, told, cpu, warm, warm_told))
            print(f'| {label} | {medians} | {(cpu_of(server) - served_cpu) / options.runs * 1000:.0f} |')
    finally:
        server.terminate()
        server.wait()
    if options.keep:
        with open('asked.jsonl', 'w', encoding='utf-8') as target:
            target.writelines(json.dumps(dict(zip(('method', 'path', 'body'), each))) + '\n' for each in proxy.asked)
    proxy.shutdown()


def cpu_of(process):
    """CPU seconds that a process has taken so far."""
    with open(f'/proc/{process.pid}/stat', encoding='utf-8') as stat:
        fields = stat.read().rsplit(')', 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')


def served(binary, index):
    server = subprocess.Popen([binary, 'serve', '--port', '0', '--index', index], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    for line in server.stdout:
        if 'http://' in line:
            threading.Thread(target=server.stdout.read, daemon=True).start()
            return server, urllib.parse.urlsplit(line[line.index('http://'):].split()[0]).port
    raise SystemExit('serve does not start')


if __name__ == '__main__':

    main()
