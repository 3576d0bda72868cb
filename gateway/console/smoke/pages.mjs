// The pages beside the board: what a visitor who has signed in sees of matters, catalogue and register.

import assert from 'node:assert/strict'

const BLANKS = ['请填写代码', '请填写名称', '请填写单位', '请选择方向', '请选择报表', '请选择算法', '请填写依据']

/** An empty entry is not sent; what is refused stands at its field. */
async function newEntry(page, { show, sent }) {
  const dialog = page.locator('.el-dialog')
  const errors = dialog.locator('.el-form-item__error')
  await page.click('text=新增指标')
  await sent()
  for (const button of ['保存', '检查']) {
    await dialog.locator(`button:has-text("${button}")`).click()
    await page.waitForSelector('.el-form-item__error:has-text("请填写代码")')
    assert.deepEqual(await errors.allInnerTexts(), BLANKS)
  }
  assert.deepEqual(await sent(), [])
  await show('entry-blank')
  for (const [label, text] of Object.entries({ 代码: 'LOCAL.PUB', 名称: '公办占比', 单位: '%', '分子（算式）': 'kid.enroled', 依据: '示教〔2026〕9号' })) {
    await dialog.locator(`input[aria-label="${label}"]`).fill(text)
  }
  for (const [label, option] of [['方向', '越高越好'], ['报表', '幼儿园基本情况'], ['算法', '合计']]) {
    await dialog.locator(`.el-form-item:has(label:text-is("${label}")) .el-select`).click()
    await page.click(`.el-select-dropdown__item:visible:has-text("${option}")`)
  }
  await dialog.locator('button:has-text("检查")').click()
  await page.waitForSelector('.el-form-item__error:has-text("没有要素 kid.enroled。（建议：kid.enrolled）")')
  await page.waitForSelector('.el-form-item__error:has-text("没有这个文号")')
  assert.deepEqual(await sent(), ['POST /api/v1/catalogue/indicators/check'])
  await show('entry-refused')
  await dialog.locator('button:has-text("取消")').click()
}

export async function visitPages(page, address, { picture, settled, sent }) {
  const show = async (name) => {
    await settled()
    await picture(name)
  }
  await page.goto(`${address}/#/matters`)
  await page.waitForSelector('text=公办园在园幼儿占比偏低')
  await page.waitForSelector('text=超期 5 个工作日')
  await show('matters')
  await page.click('text=公办园在园幼儿占比偏低')
  await page.waitForSelector('text=2所示例园年底转公办')
  await page.waitForSelector('text=2026年11月20日 09:30')
  await show('matter')
  await page.click('button:has-text("退回")')
  await page.click('.el-dialog button.el-button--primary')
  await page.waitForSelector('.el-form-item__error:has-text("退回需要写明理由")')
  await show('move-refused')

  await page.goto(`${address}/#/catalogue`)
  await page.waitForSelector('text=公办园在园幼儿数合计')
  await show('catalogue')
  await newEntry(page, { show, sent })
  await page.fill('input[placeholder^=代码]', '没有这个')
  await page.waitForSelector('text=没有符合条件的条目')

  await page.click('text=清除条件')
  await page.click('button:has-text("公办园在园幼儿占比")')
  await page.waitForSelector('text=教育部门办园、其他部门和集体办园')
  await page.waitForSelector('text=国家：不低于50%（教督〔2020〕1号，2020年2月18日起）')
  await show('catalogue-entry')

  await page.goto(`${address}/#/drafts`)
  await page.waitForSelector('text=示例区的文件')
  assert.equal(await page.locator('text=示例镇2026年工作要点').count(), 0)
  await page.click('text=显示全部单位（其他单位有')
  await page.waitForSelector('text=示例镇2026年工作要点')
  await page.goto(`${address}/#/drafts/D1`)
  await page.waitForSelector('text=212 不等于 190 + 21')
  await page.goto(`${address}/#/drafts/D9`)
  await page.waitForSelector('text=没有编号为D9的草稿。')
  await page.waitForSelector('text=没有可以显示的草稿 D9')
  assert.equal(await page.locator('text=212 不等于 190 + 21').count(), 0)
  await picture('draft-unknown')

  await page.goto(`${address}/#/schools`)
  await page.waitForSelector('text=示例第一小学')
  await show('schools')
  await page.click('button:has-text("示例第一小学")')
  await page.waitForSelector('text=dbn_live_0123456789ab…')
  await page.waitForSelector('text=示例镇小学')
  await show('school')
}
