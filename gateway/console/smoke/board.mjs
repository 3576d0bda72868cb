// Opens the built console in a real browser and says what it saw.
//
//   node smoke/board.mjs [folder for pictures]          alone, with canned answers and no gateway
//   CONSOLE=… SERVICE=… PASSWORD=… node smoke/board.mjs through a running gateway, whose services are
//                                                       smoke/service.mjs
import assert from 'node:assert/strict'
import { createReadStream, existsSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

import { visitAddresses } from './addresses.mjs'
import { visitWithAFirstPassword } from './first-password.mjs'
import { visitPages } from './pages.mjs'
import { visitOnAPhone } from './phone.mjs'
import { visitPlans } from './plans.mjs'
import { answer, serve } from './service.mjs'

const built = fileURLToPath(new URL('../dist', import.meta.url))
const pictures = process.argv[2]
const { CONSOLE, SERVICE, PASSWORD = 'any-password-1' } = process.env

const browserPath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
if (!browserPath) {
  console.log('skipped: no Chromium on this machine')
  process.exit(0)
}

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
let signedIn = false

function pages(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost')
  if (pathname.startsWith('/api/') || pathname.startsWith('/canned/')) {
    if (pathname === '/api/v1/session' && request.method === 'POST') signedIn = true
    if (signedIn) return answer(request, response)
    return response.writeHead(401, { 'Content-Type': 'application/problem+json' }).end('{}')
  }
  const file = join(built, normalize(pathname === '/' ? '/index.html' : pathname))
  if (!file.startsWith(built) || !existsSync(file)) return response.writeHead(404).end()
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] })
  return createReadStream(file).pipe(response)
}

const own = CONSOLE ? null : await serve(pages)
const address = CONSOLE || `http://127.0.0.1:${own.address().port}`
const order = (what) => fetch(`${SERVICE || address}/canned/${what}`)

const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] })
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
  const complaints = []
  const elsewhere = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) {
      elsewhere.push(request.url())
    }
  })
  const picture = async (name) => {
    if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) })
  }
  const sent = () => order('sent').then((answer) => answer.json())
  const settled = () => page.waitForTimeout(500)
  const tile = (colour) => page.textContent(`.tile.${colour} .number`)

  await page.goto(address)
  await page.waitForSelector('input[name=user]')
  await picture('login')
  complaints.length = 0 // the first 401 is how the page learns that nobody is signed in
  await page.fill('input[name=user]', 'admin')
  await page.fill('input[name=password]', PASSWORD)
  await page.click('button[type=submit]')

  await page.waitForSelector('text=公办园在园幼儿占比达到55%以上')
  await page.waitForSelector('.state.live')
  assert.equal(await page.textContent('.who'), '系统管理员')
  assert.match(await page.textContent('[data-commitment$="4-1"]'), /目标由75%调整为70%/)
  assert.deepEqual(await Promise.all(['red', 'yellow', 'green', 'grey'].map(tile)), ['2', '2', '5', '3'])
  assert.match(await page.textContent('[data-commitment$="7-2"]'), /54\.998%/)
  await settled()
  const canvas = await page.locator('.chart canvas').boundingBox()
  assert.ok(canvas.height > 200, `the chart is drawn ${canvas.height} pixels high`)
  await picture('board')

  await page.click('text=公办园在园幼儿占比达到55%以上')
  await page.waitForSelector('text=示例区春芽幼儿园')
  await settled()
  await picture('commitment')
  await page.keyboard.press('Escape')

  await order('change')
  await page.waitForSelector('[data-commitment$="3-2"].changed .lamp.green')
  assert.equal(await tile('red'), '1')
  await picture('changed')

  await order('cut')
  await page.waitForSelector('.state.lost')
  await page.waitForSelector('.state.live')
  complaints.length = 0 // the browser reports the broken stream itself

  await page.fill('input[placeholder^=搜索]', '没有这样的承诺')
  await page.waitForSelector('text=没有符合条件的承诺')
  await page.click('text=清除条件')
  await page.click('button[aria-label^=收件箱]')
  await page.waitForSelector('text=红灯：公办园在园幼儿占比')
  await settled()
  await picture('inbox')

  await page.keyboard.press('Escape')
  await page.goto(`${address}/#/drafts`)
  await page.waitForSelector('text=1 处存疑')
  await settled()
  await picture('drafts')
  await page.goto(`${address}/#/drafts/D1`)
  await page.waitForSelector('text=212 不等于 190 + 21')
  await page.waitForSelector('text=显示前 50 条，共 62 条')
  await page.click('text=再显示 12 条')
  await page.waitForSelector('text=第62项承诺')
  await picture('draft')

  assert.deepEqual(complaints, [])
  await visitPages(page, address, { picture, settled, sent })
  await visitPlans(page, address, { picture, settled })
  await visitAddresses(page, address, { picture, settled })
  await visitWithAFirstPassword(page, address, { picture, settled })
  await visitOnAPhone(page, address, { picture, settled })
  assert.deepEqual(complaints.filter((text) => !/422|404/.test(text)), [])
  assert.deepEqual(elsewhere, [])
  console.log('console smoke ok: login, board, live change, reconnect, drawer, inbox, draft, matters, catalogue, register, two plans, addresses, first password, phone; errors=0 external=0')
} finally {
  await browser.close()
  own?.close()
  own?.closeAllConnections()
}
