#!/usr/bin/env bash
# Makes the replica set and one user per service, each with its own database only. Safe to run again.
set -euo pipefail
secret() { cat "/run/secrets/$1"; }
export ROOT_PASSWORD SCHOOL INDICATOR PLAN NOTIFICATION GATEWAY
ROOT_PASSWORD=$(secret mongo-root-password)
SCHOOL=$(secret mongo-school-password)
INDICATOR=$(secret mongo-indicator-password)
PLAN=$(secret mongo-plan-password)
NOTIFICATION=$(secret mongo-notification-password)
GATEWAY=$(secret mongo-gateway-password)
exec mongosh --quiet --host mongo --nodb --file /duban/init-mongo.js
