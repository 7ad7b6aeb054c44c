"""Processes that answer a question together, over gloo on the loopback interface. They end with the process that started them, however it ends."""

import atexit
import datetime
import multiprocessing.connection
import os
import shutil
import sys
import tempfile
import threading
import time
import traceback

import torch
import torch.distributed as dist
from asked import Unsupported

SIZE = 4
#: Seconds that a collective may take, and that all of an answer may.
COLLECTIVE, ANSWER = 30, 60


def end_with(parent):
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def work(rank, parent, store, answer, pipe):
    threading.Thread(target=end_with, args=(parent,), daemon=True).start()
    # Gloo tells on the standard output, which may be somebody's, whom it has met.
    os.dup2(2, 1)
    os.environ.setdefault('GLOO_SOCKET_IFNAME', 'lo' if sys.platform == 'linux' else 'lo0')
    torch.set_num_threads(1)
    timeout = datetime.timedelta(seconds=COLLECTIVE)
    dist.init_process_group('gloo', f'file://{store}', rank=rank, world_size=SIZE, timeout=timeout)
    groups = [dist.new_group(list(range(size)), timeout=timeout) for size in range(1, SIZE + 1)]
    while True:
        size, question = pipe.recv()
        try:
            pipe.send((answer(question, rank, groups[size - 1]), None))
        except Unsupported as why:
            pipe.send((None, why))
        except Exception as error:
            traceback.print_exc()
            pipe.send((None, RuntimeError(f'{type(error).__name__} on replica {rank}: {error}')))


class Workers:
    """As many of SIZE processes as a question wants replicas: `answer(question, rank, group)` is called in each."""

    def __init__(self, answer):
        self.answer, self.processes, self.pipes, self.folder = answer, [], [], None
        atexit.register(self.stop)

    def start(self):
        # A fork has what is imported already.
        context = multiprocessing.get_context('fork' if 'fork' in multiprocessing.get_all_start_methods() else None)
        self.folder = tempfile.mkdtemp(prefix='equistep-')
        for rank in range(SIZE):
            ours, theirs = context.Pipe()
            given = (rank, os.getpid(), os.path.join(self.folder, 'store'), self.answer, theirs)
            self.processes.append(context.Process(target=work, args=given, daemon=True))
            self.processes[-1].start()
            theirs.close()
            self.pipes.append(ours)

    def stop(self):
        for process in self.processes:
            process.kill()
            process.join()
        for pipe in self.pipes:
            pipe.close()
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
        self.processes, self.pipes, self.folder = [], [], None

    def ask(self, size, question):
        """The answer of every replica. Where one fails, all are started anew: the others wait for it."""
        if not self.processes:
            self.start()
        try:
            asked = self.pipes[:size]
            for pipe in asked:
                pipe.send((size, question))
            return self.gathered(asked)
        except BaseException:
            self.stop()
            raise

    def gathered(self, asked):
        answers, last = {}, time.monotonic() + ANSWER
        while len(answers) < len(asked):
            ready = multiprocessing.connection.wait([pipe for pipe in asked if pipe not in answers], last - time.monotonic())
            if not ready:
                raise TimeoutError(f'the replicas did not answer within {ANSWER} s')
            for pipe in ready:
                try:
                    answers[pipe], wrong = pipe.recv()
                except (EOFError, ConnectionError):
                    raise RuntimeError('a replica ended') from None
                if wrong is not None:
                    raise wrong
        return [answers[pipe] for pipe in asked]
