// The register's codes in words.
import { reactive } from 'vue'

import { get } from './api.js'

export const KINDS = reactive({})
export const OWNERSHIPS = { PUBLIC: '公办', INCLUSIVE_PRIVATE: '普惠性民办', PRIVATE: '民办' }
export const QUALITIES = { PROVINCE: '省级优质', CITY: '市级优质' }
export const AREAS = { 1: '城区', 2: '镇区', 3: '乡村' }
export const STAGES = { PRESCHOOL: '学前', PRIMARY: '小学', JUNIOR: '初中', SENIOR: '高中', VOCATIONAL: '中职' }

/** Asked for once; a page that comes before the answer shows the bare codes. */
export async function loadKinds() {
  if (Object.keys(KINDS).length) return
  const { kinds = [] } = await get('/register/codes').catch(() => ({}))
  kinds.forEach(({ code, name }) => (KINDS[code] = name))
}

/** The tree of units as a list, deeper ones indented. */
export const flattened = (branches, depth = 0) =>
  branches.flatMap((branch) => [
    { ...branch, label: `${'　'.repeat(depth)}${branch.name}` },
    ...flattened(branch.children || [], depth + 1),
  ])
