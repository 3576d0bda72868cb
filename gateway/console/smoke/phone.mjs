// On a phone, 390 pixels wide: no page moves sideways, what is wider moves inside its own box.
import assert from 'node:assert/strict'

const PAGES = {
  '/': '公办园在园幼儿占比达到55%以上',
  '/matters': '公办园在园幼儿占比偏低',
  '/matters/M0001': '2所示例园年底转公办',
  '/catalogue': '公办园在园幼儿数合计',
  '/catalogue/indicators/PRE.PUB': '不低于50%',
  '/schools': '示例第一小学',
  '/schools/2199000019': '示例镇小学',
  '/drafts': '1 处存疑',
  '/drafts/D1': '212 不等于 190 + 21',
}

export async function visitOnAPhone(page, address, { picture, settled }) {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const [path, text] of Object.entries(PAGES)) {
    await page.goto(`${address}/#${path}`)
    await page.waitForSelector(`text=${text}`, { state: 'attached' })
    await settled()
    const { wide, most } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      most: document.documentElement.clientWidth,
    }))
    await picture(`phone${path.replaceAll('/', '-')}`)
    assert.ok(wide <= most, `${path} is ${wide} pixels wide on a screen of ${most}`)
  }
}
