#!/usr/bin/env bash
# A secret file belongs to root; MongoDB wants the key file to be its own and nobody else's.
set -euo pipefail
install -m 400 -o mongodb -g mongodb /run/secrets/mongo-keyfile /tmp/keyfile
exec docker-entrypoint.sh mongod --replSet duban --bind_ip_all --keyFile /tmp/keyfile --wiredTigerCacheSizeGB 0.4
