// Two confirmed plans on one board: whatever names a commitment opens it, whichever plan it belongs to.
import assert from 'node:assert/strict'

const FIRST = '示例区2026年教育工作要点'
const SECOND = '示例区2027年教育工作要点'
const OTHER = 'P2027-990102-1'

export async function visitPlans(page, address, { picture, settled }) {
  const opened = (text) => page.waitForSelector(`.el-drawer:visible h2:has-text("${text}")`)
  const chosen = (title) => page.waitForSelector(`.plans:has-text("${title}")`)
  const go = (path) => page.goto(`${address}/#${path}`)

  await go(`/commitments/${OTHER}`)
  await opened('新增公办学位')
  await chosen(SECOND)
  await page.reload()
  await opened('新增公办学位')
  await chosen(SECOND)
  await settled()
  await picture('other-plan')

  // 返回: each step back shows what its own address names.
  await go('/commitments/P2026-990102-3-2')
  await opened('公办园在园幼儿占比')
  await chosen(FIRST)
  await page.waitForSelector('.el-drawer:has-text("待批：期限由2026年12月31日调整为2027年6月30日（理由：生源变化")')
  await page.goBack()
  await opened('新增公办学位')
  await chosen(SECOND)
  await page.goForward()
  await opened('公办园在园幼儿占比')
  await page.keyboard.press('Escape')
  await page.waitForURL(/#\/$/)

  // 收件箱 and 督办事项 lead there too.
  await page.click('button[aria-label^=收件箱]')
  await page.click('.el-popover .title:has-text("黄灯：新增公办学位")')
  await opened('新增公办学位')
  await page.waitForSelector('.el-popover', { state: 'hidden' })
  await page.keyboard.press('Escape')
  await page.waitForURL(/#\/plans\/P2027-990102$/)
  await page.reload()
  await page.waitForSelector('text=新增公办学位2000个')
  await go('/matters/M0002')
  await page.click('text=看这条承诺的灯')
  await opened('新增公办学位')

  // 小样本: withheld, and said so.
  await go('/commitments/P2027-990102-2')
  await page.waitForSelector('.el-drawer .sum:has-text("不公开（样本过小）")')

  // The choice of a plan is an address as well, and the board in the main menu keeps to it.
  await go('/matters')
  await page.click('nav a:has-text("亮灯看板")')
  await chosen(SECOND)
  await page.click('.plans')
  await page.click(`.el-select-dropdown__item:has-text("${FIRST}")`)
  await page.waitForSelector('text=公办园在园幼儿占比达到55%以上')
  await page.waitForURL(/#\/$/)

  await unknown(page, go, picture)
}

async function unknown(page, go, picture) {
  await go('/commitments/nope')
  await page.waitForSelector('.el-alert:has-text("没有编号为nope的承诺。")')
  await page.waitForSelector('text=公办园在园幼儿占比达到55%以上')
  await picture('unknown-commitment')
  await page.click('.el-alert >> text=返回看板')
  await page.waitForURL(/#\/$/)
  assert.equal(await page.locator('.el-alert:visible').count(), 0)
  await go('/commitments/P2027-990102-9')
  await page.waitForSelector('.el-alert:has-text("“建设家长学校20所”已调出计划，不再亮灯。")')
  await page.waitForSelector('text=新增公办学位2000个')
  await go('/plans/P1999')
  await page.waitForSelector('.el-alert:has-text("没有编号为 P1999 的计划，或它还没有确认。")')
  await page.waitForSelector('text=公办园在园幼儿占比达到55%以上')
}
