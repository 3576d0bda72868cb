// On a phone, 390 pixels wide: nothing moves sideways and nothing is cut at the edge.
import assert from 'node:assert/strict'

const PAGES = {
  '/': '公办园在园幼儿占比达到55%以上',
  '/plans/P2027-990102': '新增公办学位2000个',
  '/commitments/P2026-990102-3-2': '示例区春芽幼儿园',
  '/commitments/nope': '没有编号为nope的承诺',
  '/inbox': '黄灯：新增公办学位',
  '/matters': '公办园在园幼儿占比偏低',
  '/matters/M0001': '2所示例园年底转公办',
  '/catalogue': '公办园在园幼儿占比',
  '/catalogue/forms': '幼儿园基本情况',
  '/catalogue/elements': '在园幼儿数',
  '/catalogue/indicators/PRE.PUB': '不低于50%',
  '/schools': '示例第一小学',
  '/schools/2199000019': '示例镇小学',
  '/drafts': '1 处存疑',
  '/drafts/D1': '212 不等于 190 + 21',
  '/nonsense': '没有这个页面',
}

/** Everything visible that reaches over the right edge, and every box that would have to be moved sideways. */
const CUT = () =>
  [...document.querySelectorAll('body *')]
    .filter((part) => {
      const { width, height, right } = part.getBoundingClientRect()
      if (!width || !height || getComputedStyle(part).visibility === 'hidden') return false
      const slides = ['auto', 'scroll'].includes(getComputedStyle(part).overflowX) && part.scrollWidth > part.clientWidth + 1
      return slides || right > window.innerWidth + 1
    })
    .map((part) => `${part.tagName}.${part.className} ${part.textContent.trim().slice(0, 20)}`)

export async function visitOnAPhone(page, address, { picture, settled }) {
  await page.setViewportSize({ width: 390, height: 844 })
  const fits = async (name) => {
    await settled()
    await picture(`phone${name.replaceAll('/', '-')}`)
    assert.deepEqual(await page.evaluate(CUT), [], name)
  }
  for (const [path, text] of Object.entries(PAGES)) {
    await page.goto(`${address}/#${path}`)
    await page.waitForSelector(`text=${text}`, { state: 'attached' })
    await fits(path)
  }
  await dialogs(page, address, fits)
}

async function dialogs(page, address, fits) {
  await page.goto(`${address}/#/catalogue`)
  await page.click('text=新增指标')
  await page.click('.el-dialog button:has-text("保存")')
  await fits('-entry')
  await page.keyboard.press('Escape')
  await page.goto(`${address}/#/matters/M0001`)
  await page.click('.el-drawer button:has-text("退回")')
  await fits('-move')
  await page.goto(`${address}/#/`)
  await page.reload()
  await page.click('button[aria-label^=收件箱]')
  await fits('-bell')
  await page.click('.who')
  await page.click('.el-dropdown-menu__item:has-text("修改密码")')
  await fits('-password')
  await page.click('.el-dialog__headerbtn')
  await page.click('.who')
  await page.click('.el-dropdown-menu__item:has-text("退出登录")')
  await page.waitForSelector('input[name=user]')
  await fits('-login')
}
