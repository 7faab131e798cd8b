#!/usr/bin/env python3
"""Writes src/NewsSearch.Cli/startup-order.txt: the methods that searches call, in the order of their first calls.

    startup-order.py PUBLISHED HOME > src/NewsSearch.Cli/startup-order.txt

PUBLISHED is the folder of a native program for Linux on x64 with its symbols (newssearch and newssearch.dbg), HOME an index
home with some hundred articles. Each method gets a breakpoint, which is taken away when it is first hit. Needs nm and readelf.
To be run when searches call much that they did not call before; the native compiler passes over names that are no more.
"""
import ctypes, os, re, signal, struct, subprocess, sys

RUNS = [
    ['query', 'government'], ['query', 'troops AND border'], ['query', 'troops OR border OR congress OR election'],
    ['query', '"white house"'], ['query', 'troops W/5 border'], ['query', 'ukrain*'], ['query', 'putln~2'],
    ['query', 'troops AND (border OR minister) AND NOT congress'], ['query', 'white house'], ['count', 'person:obama strike'],
    ['query', '--format', 'json', 'date:2014 russia'], ['query', '--format', 'trec', 'troops border'], ['people', 'troops', '--limit', '5'],
]
CODE = '__managedcode'
TRAP = 0xCC

# sys/ptrace.h, and where user_regs_struct has the instruction pointer.
TRACEME, CONT, GETREGS, SETREGS, SETOPTIONS = 0, 7, 12, 13, 0x4200
TRACECLONE, EXITKILL, WAIT_ALL = 8, 0x100000, 0x40000000
REGISTERS, POINTER = 27 * 8, 16 * 8

libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
libc.ptrace.restype = ctypes.c_long


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def ptrace(request, pid, address=None, data=None):
    if libc.ptrace(request, pid, address, data) < 0:
        raise OSError(ctypes.get_errno(), 'ptrace')


def code_of(program):
    """Where the compiled methods begin, and how many bytes they are."""
    for line in output('readelf', '-SW', program):
        row = re.match(r'\s*\[\s*\d+\] (\S+)\s+\S+\s+([0-9a-f]+) [0-9a-f]+ ([0-9a-f]+)', line)
        if row and row[1] == CODE:
            return int(row[2], 16), int(row[3], 16)
    raise SystemExit(f'{program} has no {CODE}')


def methods_in(symbols, begin, size):
    """Names by address."""
    names = {}
    for line in output('nm', symbols):
        address, kind, name = line.split(' ', 2) if line[0] != ' ' else ('0', '', '')
        if kind in ('t', 'T') and begin <= int(address, 16) < begin + size:
            names.setdefault(int(address, 16), name)
    return names


def run(program, arguments, methods, begin, size, called):
    """Adds the methods that a run calls to `called`, which keeps the order."""
    pid = os.fork()
    if pid == 0:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        libc.ptrace(TRACEME, 0, None, None)
        os.execv(program, [program, *arguments])
    os.waitpid(pid, 0)
    ptrace(SETOPTIONS, pid, None, TRACECLONE | EXITKILL)
    memory = os.open(f'/proc/{pid}/mem', os.O_RDWR)
    original = os.pread(memory, size, begin)
    trapped = bytearray(original)
    for address in methods:
        trapped[address - begin] = TRAP
    os.pwrite(memory, bytes(trapped), begin)
    ptrace(CONT, pid)
    registers = ctypes.create_string_buffer(REGISTERS)
    while True:
        thread, status = os.waitpid(-1, WAIT_ALL)
        if os.WIFEXITED(status) or os.WIFSIGNALED(status):
            if thread == pid:
                break
            continue
        stopped_by = os.WSTOPSIG(status)
        delivered = None if stopped_by in (signal.SIGTRAP, signal.SIGSTOP) else stopped_by
        if stopped_by == signal.SIGTRAP and status >> 16 == 0:
            ptrace(GETREGS, thread, None, ctypes.addressof(registers))
            address = struct.unpack_from('<Q', registers, POINTER)[0] - 1
            if address in methods:
                called.setdefault(methods[address])
                os.pwrite(memory, original[address - begin:address - begin + 1], address)
                struct.pack_into('<Q', registers, POINTER, address)
                ptrace(SETREGS, thread, None, ctypes.addressof(registers))
        ptrace(CONT, thread, None, delivered)
    os.close(memory)


def main():
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    published, home = sys.argv[1:]
    program = os.path.join(published, 'newssearch')
    begin, size = code_of(program)
    methods = methods_in(program + '.dbg', begin, size)
    called = {}
    for arguments in RUNS:
        run(program, [arguments[0], '--index', home, *arguments[1:]], methods, begin, size, called)
    print('\n'.join(called))


main()
