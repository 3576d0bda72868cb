#!/bin/sh
# 推送示例 (curl)：把一个文件里的数据推送给督办，打印回执或逐条的退回原因。
#
#   export DUBAN_URL=http://127.0.0.1:8080 DUBAN_API_KEY=dbn_live_…
#   ./push.sh row.json            一条或多条 (JSON)
#   ./push.sh 体质健康.csv        表格 (.csv 或 .xlsx)
#
# 退出码：0 全部接受，1 有退回，2 用法不对，3 没有得到答复。需要 curl；装有 jq 时逐条显示退回原因。
set -u

if [ $# -ne 1 ] || [ ! -r "$1" ] || [ -z "${DUBAN_API_KEY:-}" ]; then
    echo "用法：DUBAN_API_KEY=密钥 $0 文件.json|.ndjson|.csv|.xlsx" >&2
    exit 2
fi
case $1 in
*.csv) type='text/csv; charset=utf-8' ;;
*.ndjson) type='application/x-ndjson' ;;
*.xlsx) type='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' ;;
*) type='application/json' ;;
esac

# 同一次推送的每次重试都用同一个识别号，所以只算一次。
once=${DUBAN_IDEMPOTENCY_KEY:-$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

attempt=1
while :; do
    status=$(curl -sS --max-time 60 -o "$folder/answer" -D "$folder/head" -w '%{http_code}' \
        -H @- -H "Content-Type: $type" -H 'Accept: application/json' -H "Idempotency-Key: $once" \
        --data-binary @"$1" "${DUBAN_URL:-http://127.0.0.1:8080}/api/v1/submissions" <<KEY
Authorization: Bearer $DUBAN_API_KEY
KEY
    ) || status=000
    case $status in
    000 | 429 | 503) ;;
    *) break ;;
    esac
    if [ "$attempt" -ge "${DUBAN_ATTEMPTS:-5}" ]; then
        echo "✗ 没有得到答复（HTTP ${status}），请稍后用同一识别号重试：DUBAN_IDEMPOTENCY_KEY=$once" >&2
        exit 3
    fi
    wait=$(tr -d '\r' <"$folder/head" 2>/dev/null | awk 'tolower($1) == "retry-after:" && $2 ~ /^[0-9]+$/ { print $2 }')
    sleep "${wait:-$attempt}"
    attempt=$((attempt + 1))
done

if command -v jq >/dev/null 2>&1; then
    jq -r '
        if .receipt then "回执 \(.receipt)，接受 \(.accepted) 条，退回 \(.refused) 条" else empty end,
        if .title then "✗ \(.code) \(.title) \(.detail)" else empty end,
        (.errors // [] | .[] | "  \(.at)  \(.code)  \(.message)\(.suggestion // "")")' "$folder/answer"
else
    cat "$folder/answer"
    echo
fi
case $status in
200 | 201) exit 0 ;;
*) exit 1 ;;
esac
