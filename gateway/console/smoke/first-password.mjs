// Somebody whose password another has chosen: sees one page only, and is led on when it is changed.

import assert from 'node:assert/strict'

import { answers } from './canned.mjs'

const SESSION = '**/api/v1/session'
const PASSWORD = '**/api/v1/session/password'

function says(route, status, content) {
  const contentType = status < 400 ? 'application/json' : 'application/problem+json'
  return route.fulfill({ status, contentType, body: JSON.stringify(content) })
}

export async function visitWithAFirstPassword(page, address, { picture, settled }) {
  const refusals = [{ detail: '密码过于简单，请换一个。', errors: [{ at: '/next', code: 'weak-password', message: '密码至少10位。' }] }]
  let held = true
  await page.route(SESSION, (route) =>
    says(route, 200, { ...answers['/api/v1/session'], mustChangePassword: held, mustChangeFirst: held }),
  )
  await page.route(PASSWORD, (route) => {
    const refusal = refusals.pop()
    if (refusal) return says(route, 422, refusal)
    held = false
    return route.fulfill({ status: 204 })
  })
  const asked = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${address}/#/matters`)
  await settled()
  asked.length = 0
  await page.reload()
  await page.waitForSelector('text=请先修改密码')
  await settled()
  assert.equal(await page.locator('header').count(), 0)
  assert.deepEqual([...new Set(asked.filter((path) => path.startsWith('/api/')))], ['/api/v1/session'])
  await picture('first-password')
  await page.fill('input[name=current]', 'first-Password-1')
  for (const name of ['next', 'again']) await page.fill(`input[name=${name}]`, 'another-Password-9')
  await page.click('button[type=submit]')
  await page.waitForSelector('text=密码至少10位。')
  await page.click('button[type=submit]')
  await page.waitForSelector('text=公办园在园幼儿占比偏低')
  assert.match(page.url(), /#\/matters$/)
  await page.unroute(SESSION)
  await page.unroute(PASSWORD)
}
