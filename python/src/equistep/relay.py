"""Stands for a subject that lives in another process: carries what the judge says there, and back."""

from __future__ import annotations

import os
import socket
import sys
import threading


def main() -> None:
    connection = socket.create_connection(('127.0.0.1', int(sys.argv[1])))
    connection.sendall(f'{sys.argv[2]}\n'.encode())

    def there() -> None:
        while said := os.read(0, 2**20):
            connection.sendall(said)
        connection.shutdown(socket.SHUT_WR)

    threading.Thread(target=there, daemon=True).start()
    while heard := connection.recv(2**20):
        while heard:
            heard = heard[os.write(1, heard) :]


if __name__ == '__main__':
    main()
