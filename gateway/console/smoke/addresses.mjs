// Every page has an address of its own, which a reload keeps; an unknown one says that it is unknown.
import assert from 'node:assert/strict'

const PAGES = {
  '/': ['亮灯看板', '公办园在园幼儿占比达到55%以上'],
  '/board': ['亮灯看板', '公办园在园幼儿占比达到55%以上'],
  '/plans/P2027-990102': ['亮灯看板', '新增公办学位2000个'],
  '/inbox': ['收件箱', '黄灯：新增公办学位'],
  '/matters': ['督办事项', '公办园在园幼儿占比偏低'],
  '/matters/M0001': ['督办事项', '目标由58%调整为55%'],
  '/catalogue': ['指标目录', '公办园在园幼儿数合计'],
  '/catalogue/forms': ['指标目录', '幼儿园基本情况'],
  '/catalogue/indicators/PRE.PUB': ['指标目录', '不低于50%'],
  '/schools': ['学校名册', '示例第一小学'],
  '/schools/2199000019': ['学校名册', '示例镇小学'],
  '/drafts': ['计划文件', '1 处存疑'],
  '/drafts/D1': ['计划文件', '212 不等于 190 + 21'],
  '/nonsense': ['没有这个页面', '没有这个页面：/nonsense'],
  '/catalogue/nonsense': ['没有这个页面', '没有这个页面：/catalogue/nonsense'],
}

export async function visitAddresses(page, address, { picture, settled }) {
  for (const [path, [title, text]] of Object.entries(PAGES)) {
    await page.goto(`${address}/#${path}`)
    await page.reload()
    await page.waitForSelector(`text=${text}`)
    assert.equal(await page.title(), `督办 · ${title}`, path)
    assert.equal(new URL(page.url()).hash, `#${path}`)
  }
  await picture('unknown-page')
  await page.click('text=返回亮灯看板')
  await page.waitForSelector('text=公办园在园幼儿占比达到55%以上')

  await page.click('button[aria-label^=收件箱]')
  await page.click('text=查看全部')
  await page.waitForSelector('h1:has-text("2 条未读")')
  await settled()
  await picture('inbox-page')
  assert.equal(await page.locator('nav a.here').count(), 0)
  await markedOnlyOnceWritten(page)
}

// 标为已读: what the server refuses stays unread, and its reason is shown.
async function markedOnlyOnceWritten(page) {
  await page.click('h1 + button + button:has-text("全部标为已读")')
  await page.waitForSelector('.el-message:has-text("没有标为已读：一次标得太多，请分几次。")')
  assert.equal(await page.locator('.padded li.unread').count(), 2)
  await page.click('.padded a:has-text("红灯：公办园在园幼儿占比")')
  await page.waitForSelector('.el-message:has-text("没有标为已读：收件箱正忙，请稍后再试。")')
  await page.goBack()
  await page.waitForSelector('.padded li.unread:has-text("红灯：公办园在园幼儿占比")')
  const written = page.waitForResponse((answer) => answer.url().endsWith('/inbox/m2/read'))
  await page.click('.padded a:has-text("黄灯：新增公办学位")')
  assert.equal((await written).status(), 200)
}
