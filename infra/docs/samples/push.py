#!/usr/bin/env python3
"""推送示例（Python 3，只用标准库）：把一个文件里的数据推送给督办，打印回执或逐条的退回原因。

    export DUBAN_URL=http://127.0.0.1:8080 DUBAN_API_KEY=dbn_live_…
    python3 push.py row.json            一条或多条 (JSON)
    python3 push.py 体质健康.csv        表格 (.csv 或 .xlsx)

退出码：0 全部接受，1 有退回，2 用法不对，3 没有得到答复。
"""
import json
import os
import sys
import time
import urllib.error
import urllib.request
import uuid

TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".ndjson": "application/x-ndjson",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
AGAIN = (429, 503)


def send(body, kind, key, once):
    """一次请求：（状态码，答复，需要等待的秒数）；没有答复时状态码为 0。"""
    url = os.environ.get("DUBAN_URL", "http://127.0.0.1:8080") + "/api/v1/submissions"
    head = {
        "Authorization": "Bearer " + key,
        "Content-Type": kind,
        "Accept": "application/json",
        "Idempotency-Key": once,
    }
    request = urllib.request.Request(url, data=body, headers=head, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.read(), None
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read(), refused.headers.get("Retry-After")
    except OSError as away:
        print("  没有答复：%s" % away, file=sys.stderr)
        return 0, b"", None


def push(body, kind, key, once):
    """同一次推送的每次重试都用同一个识别号，所以只算一次。"""
    attempts = int(os.environ.get("DUBAN_ATTEMPTS", "5"))
    for attempt in range(1, attempts + 1):
        status, answer, wait = send(body, kind, key, once)
        if status != 0 and status not in AGAIN:
            return status, answer
        if attempt < attempts:
            time.sleep(int(wait) if wait and wait.isdigit() else attempt)
    return 0, b""


def show(answer):
    try:
        said = json.loads(answer.decode("utf-8"))
    except ValueError:
        said = {}
    if said.get("receipt"):
        print("回执 %s，接受 %d 条，退回 %d 条" % (said["receipt"], said["accepted"], said["refused"]))
    if said.get("title"):
        print("✗ %s %s %s" % (said.get("code", ""), said["title"], said.get("detail", "")))
    for error in said.get("errors") or []:
        print("  %s  %s  %s%s" % (error["at"], error["code"], error["message"], error.get("suggestion") or ""))


def main(arguments):
    key = os.environ.get("DUBAN_API_KEY", "")
    if len(arguments) != 1 or not os.path.isfile(arguments[0]) or not key:
        print("用法：DUBAN_API_KEY=密钥 python3 push.py 文件.json|.ndjson|.csv|.xlsx", file=sys.stderr)
        return 2
    with open(arguments[0], "rb") as file:
        body = file.read()
    kind = TYPES.get(os.path.splitext(arguments[0])[1].lower(), "application/json")
    once = os.environ.get("DUBAN_IDEMPOTENCY_KEY") or str(uuid.uuid4())
    status, answer = push(body, kind, key, once)
    if status == 0:
        print("✗ 没有得到答复，请稍后用同一识别号重试：DUBAN_IDEMPOTENCY_KEY=" + once, file=sys.stderr)
        return 3
    show(answer)
    return 0 if status in (200, 201) else 1


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
