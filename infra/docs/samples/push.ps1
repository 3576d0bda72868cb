# 推送示例 (PowerShell 7)：把一个文件里的数据推送给督办，打印回执或逐条的退回原因。
#
#   $env:DUBAN_URL = 'http://127.0.0.1:8080'; $env:DUBAN_API_KEY = 'dbn_live_…'
#   pwsh push.ps1 row.json            一条或多条 (JSON)
#   pwsh push.ps1 体质健康.csv        表格 (.csv 或 .xlsx)
#
# 退出码：0 全部接受，1 有退回，2 用法不对，3 没有得到答复。
param([string] $File)
[Console]::OutputEncoding = [System.Text.Encoding]::UTF8
$ErrorActionPreference = 'Stop'

if (-not $File -or -not (Test-Path -LiteralPath $File -PathType Leaf) -or -not $env:DUBAN_API_KEY) {
    [Console]::Error.WriteLine('用法：$env:DUBAN_API_KEY = 密钥; pwsh push.ps1 文件.json|.ndjson|.csv|.xlsx')
    exit 2
}
$type = switch ([IO.Path]::GetExtension($File).ToLowerInvariant()) {
    '.csv' { 'text/csv; charset=utf-8' }
    '.ndjson' { 'application/x-ndjson' }
    '.xlsx' { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
    default { 'application/json' }
}
$address = if ($env:DUBAN_URL) { $env:DUBAN_URL } else { 'http://127.0.0.1:8080' }
$attempts = if ($env:DUBAN_ATTEMPTS) { [int] $env:DUBAN_ATTEMPTS } else { 5 }
# 同一次推送的每次重试都用同一个识别号，所以只算一次。
$once = if ($env:DUBAN_IDEMPOTENCY_KEY) { $env:DUBAN_IDEMPOTENCY_KEY } else { [guid]::NewGuid().ToString() }
$head = @{ Authorization = "Bearer $env:DUBAN_API_KEY"; Accept = 'application/json'; 'Idempotency-Key' = $once }
$body = [IO.File]::ReadAllBytes((Resolve-Path -LiteralPath $File))

$answer = $null
for ($attempt = 1; $attempt -le $attempts; $attempt++) {
    $wait = $attempt
    try {
        $got = Invoke-WebRequest -Uri "$address/api/v1/submissions" -Method Post -Headers $head -ContentType $type `
            -Body $body -TimeoutSec 60 -SkipHttpErrorCheck
        if ($got.StatusCode -notin 429, 503) { $answer = $got; break }
        $asked = $got.Headers['Retry-After'] | Select-Object -First 1
        if ($asked -match '^\d+$') { $wait = [int] $asked }
    } catch {
        [Console]::Error.WriteLine("  没有答复：$($_.Exception.Message)")
    }
    if ($attempt -lt $attempts) { Start-Sleep -Seconds $wait }
}
if (-not $answer) {
    [Console]::Error.WriteLine("✗ 没有得到答复，请稍后用同一识别号重试：DUBAN_IDEMPOTENCY_KEY=$once")
    exit 3
}
$said = [Text.Encoding]::UTF8.GetString($answer.RawContentStream.ToArray()) | ConvertFrom-Json
if ($said.receipt) { Write-Output "回执 $($said.receipt)，接受 $($said.accepted) 条，退回 $($said.refused) 条" }
if ($said.title) { Write-Output "✗ $($said.code) $($said.title) $($said.detail)" }
foreach ($e in $said.errors) { Write-Output "  $($e.at)  $($e.code)  $($e.message)$($e.suggestion)" }
if ($answer.StatusCode -in 200, 201) { exit 0 } else { exit 1 }
