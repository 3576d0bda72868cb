// The forms in which a bureau writes its own catalogue entries, with the words of `catalogue/*.yaml`.
const PERIODS = {
  MONTH: '月',
  QUARTER: '季',
  HALF_YEAR: '半年',
  TERM: '学期',
  SCHOOL_YEAR: '学年',
  CALENDAR_YEAR: '自然年',
}

export const SECTIONS = { indicators: '指标', forms: '报表', elements: '要素' }

export const FIELDS = {
  indicators: [
    { name: 'code', label: '代码', hint: '如 LOCAL.AIR；大写字母、数字和点' },
    { name: 'name', label: '名称', hint: '分母不明确时写进名称' },
    { name: 'unit', label: '单位', hint: '% 人 间 所 …' },
    { name: 'better', label: '方向', options: { HIGHER: '越高越好', LOWER: '越低越好' } },
    { name: 'form', label: '报表', from: 'forms' },
    {
      name: 'finalizer',
      label: '算法',
      options: {
        SUM: '合计',
        RATIO: '比率（分子合计÷分母合计）',
        COUNT_IF: '符合条件的学校数',
        ALL_SCHOOLS: '符合条件的学校占比',
        WEIGHTED_MEAN: '加权平均',
        CV: '差异系数',
        LAST: '最近值',
      },
    },
    { name: 'part', label: '分子（算式）', hint: '要素代码和 + - * /，如 fit.excellent + fit.good', optional: true },
    { name: 'whole', label: '分母（算式）', hint: '合计不用写', optional: true },
    { name: 'when', label: '计入条件', hint: '如 asv.offer', optional: true },
    { name: 'meaning', label: '口径', long: true, optional: true },
    { name: 'source', label: '依据', hint: '文件名或文号' },
  ],
  forms: [
    { name: 'code', label: '代码', hint: '如 AIR；大写字母' },
    { name: 'name', label: '名称' },
    { name: 'period', label: '期别', options: PERIODS },
    { name: 'kinds', label: '填报学校（办学类型）', many: true, from: 'kinds' },
    { name: 'elements', label: '要素', many: true, from: 'elements' },
  ],
  elements: [
    { name: 'code', label: '代码', hint: '如 air.rooms；小写字母、数字和点' },
    { name: 'name', label: '名称' },
    { name: 'unit', label: '单位', hint: '人 间 元 是否 …' },
    { name: 'type', label: '类型', options: { INT: '整数', DECIMAL: '小数', BOOL: '是否' } },
    { name: 'meaning', label: '口径', long: true },
    { name: 'source', label: '依据', hint: '文件名或文号' },
  ],
}

export const periodTypeWords = (type) => PERIODS[type] || type

const isEmpty = (value) => (Array.isArray(value) ? !value.length : !value?.trim())

/** What has to be there and is not, as the sentence for its place. */
export const blanks = (fields, entry) =>
  Object.fromEntries(
    fields
      .filter((field) => !field.optional && isEmpty(entry[field.name]))
      .map((field) => [field.name, `请${field.options || field.from ? '选择' : '填写'}${field.label.replace(/（.*/, '')}`]),
  )

/** Only what was written; lists stay lists. */
export const written = (entry) =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => !isEmpty(value)))
