import { least } from '../../kernel/money.ts'
import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { type DefectClass, defectClasses } from '../catalogue/quality.rules.ts'
import type { Checklist, ChecklistLine, CheckPoint } from './checklist.rules.ts'
import { judge } from './criterion.rules.ts'

/** What was found of one quality. */
export interface PointResult {
  readonly n: number
  /** Items that were looked at for it, and those that are not as agreed. */
  readonly inspected: number
  readonly defective: number
  /** What was measured, with the term's unit or without. */
  readonly readings: readonly string[]
}

/** What was found of one line. */
export interface LineResult {
  readonly lineNo: number
  /** Items that were looked at. */
  readonly inspected: number
  /** Items with a defect of the class; absent: as many as its qualities say together. */
  readonly defective: Readonly<Partial<Record<DefectClass, number>>>
  readonly points: readonly PointResult[]
  /** What was counted of the goods, millionths of the unit; absent: nobody counted. */
  readonly counted?: bigint
}

/** What was found: of lines, and which of the papers were there. */
export interface Results {
  readonly lines: readonly LineResult[]
  /** Places of the required documents, from 1, that are there. */
  readonly documents: readonly number[]
}

/** `incomplete`: fewer items than the plan asks for, or a quality that nobody looked at. */
export type Verdict = 'pass' | 'fail' | 'incomplete'

export interface ClassFinding {
  readonly of: DefectClass
  /** The plan's sample and acceptance number. */
  readonly size: number
  readonly accept: number
  readonly inspected: number
  readonly defective: number
  readonly verdict: Verdict
}

/** What of a line's results a claim may start from. */
export interface Finding {
  readonly lineNo: number
  readonly verdict: Verdict
  readonly classes: readonly ClassFinding[]
  /** The share found: defective items of the classes that failed, of those that were looked at. */
  readonly share: { readonly found: number; readonly of: number }
  /** What is missing of the quantity, millionths. */
  readonly short: bigint
  /** What is not as agreed, below `terms/<version>/`. */
  readonly clauses: readonly string[]
}

/** Whether results say what can be: refuses `results-invalid` { line, field, why }. */
export function checkResults(checklist: Checklist, results: Results): Refusal | undefined {
  const lineNos = results.lines.map(({ lineNo }) => lineNo)
  if (results.lines.length === 0 || new Set(lineNos).size !== lineNos.length)
    return refuse('results-invalid', { line: null, field: 'lines', why: 'each line once' })
  const papers = new Set(results.documents)
  if (
    papers.size !== results.documents.length ||
    results.documents.some((n) => checklist.documents[n - 1] === undefined)
  )
    return refuse('results-invalid', { line: null, field: 'documents', why: 'papers of the terms, each once' })
  for (const result of results.lines) {
    const line = checklist.lines.find(({ lineNo }) => lineNo === result.lineNo)
    const wrong = line === undefined ? { field: 'line', why: 'a line that is inspected' } : invalid(line, result)
    if (wrong !== undefined) return refuse('results-invalid', { line: result.lineNo, ...wrong })
  }
  return undefined
}

type Invalid = { readonly field: string; readonly why: string }

function invalid(line: ChecklistLine, result: LineResult): Invalid | undefined {
  const { inspected, defective, points, counted } = result
  if (!isCount(inspected, 1, line.items)) return { field: 'inspected', why: `1 to ${line.items} items` }
  if (counted !== undefined && counted < 0n) return { field: 'counted', why: 'not negative' }
  if (new Set(points.map(({ n }) => n)).size !== points.length) return { field: 'points', why: 'each quality once' }
  for (const point of points) {
    const wrong = invalidPoint(line, point, inspected)
    if (wrong !== undefined) return { field: `points/${point.n}`, why: wrong }
  }
  for (const of of defectClasses) {
    const said = defective[of]
    const most = Math.max(0, ...pointsOf(line, result, of).map((each) => each.defective))
    if (said !== undefined && !isCount(said, most, inspected))
      return { field: `defective/${of}`, why: `${most} to ${inspected} items` }
  }
  return undefined
}

function invalidPoint(line: ChecklistLine, result: PointResult, most: number): string | undefined {
  const point = line.points.find(({ n }) => n === result.n)
  if (point === undefined) return 'a quality of the line'
  const { inspected, defective, readings } = result
  if (!isCount(inspected, 1, most)) return `1 to ${most} items looked at`
  const judged = readings.map((reading) => judge(point.criterion, reading))
  if (readings.length > inspected) return 'no more readings than items'
  if (judged.includes('unclear')) return 'readings are numbers in the unit of the terms'
  const off = judged.filter((each) => each === 'differs').length
  return isCount(defective, off, inspected) ? undefined : `${off} to ${inspected} defective items`
}

function isCount(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most
}

function pointsOf(line: ChecklistLine, result: LineResult, of: DefectClass): readonly PointResult[] {
  const own = new Set(line.points.filter((point) => point.of === of).map(({ n }) => n))
  return result.points.filter(({ n }) => own.has(n))
}

/**
 * What results mean, line by line: pass or fail of each class by its plan, the share found, and the clauses that are
 * not kept. A line that nobody looked at has no finding. The results have passed `checkResults`.
 */
export function findings(checklist: Checklist, results: Results): readonly Finding[] {
  return results.lines.flatMap((result) => {
    const line = checklist.lines.find(({ lineNo }) => lineNo === result.lineNo)
    return line === undefined ? [] : [findingOf(line, result)]
  })
}

function findingOf(line: ChecklistLine, result: LineResult): Finding {
  const classes = defectClasses.map((of) => classFinding(line, result, of))
  const failed = classes.filter(({ verdict }) => verdict === 'fail')
  const found = failed.reduce((sum, { defective }) => sum + defective, 0)
  const { counted = line.quantity } = result
  const short = line.quantity - least(counted, line.quantity)
  const lineClause = `lines/${line.lineNo}`
  const quality = failed.flatMap(({ of }) => clausesOf(line, result, of))
  return {
    lineNo: line.lineNo,
    verdict: worst(classes.map(({ verdict }) => verdict)),
    classes,
    share: { found: Math.min(found, result.inspected), of: result.inspected },
    short,
    clauses: [...(short > 0n ? [lineClause] : []), ...quality],
  }
}

function classFinding(line: ChecklistLine, result: LineResult, of: DefectClass): ClassFinding {
  const plan = line.plans[of]
  const points = pointsOf(line, result, of)
  const summed = points.reduce((sum, { defective }) => sum + defective, 0)
  const defective = result.defective[of] ?? Math.min(summed, result.inspected)
  const isWhole = result.inspected >= plan.size && isAnswered(line.points, points, of)
  const verdict = defective >= plan.reject ? 'fail' : isWhole ? 'pass' : 'incomplete'
  return { of, size: plan.size, accept: plan.accept, inspected: result.inspected, defective, verdict }
}

function isAnswered(points: readonly CheckPoint[], results: readonly PointResult[], of: DefectClass): boolean {
  return points.every((point) => point.of !== of || results.some(({ n }) => n === point.n))
}

/** The qualities of a class with defects; the goods themselves where no quality of the terms says it. */
function clausesOf(line: ChecklistLine, result: LineResult, of: DefectClass): readonly string[] {
  const bad = pointsOf(line, result, of).filter(({ defective }) => defective > 0)
  if (bad.length === 0) return [`lines/${line.lineNo}/quality`]
  return bad.map(({ n }) => `lines/${line.lineNo}/quality/${n}`)
}

/** Of several verdicts: one failure fails all, one gap leaves all open. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fail')) return 'fail'
  return verdicts.includes('incomplete') || verdicts.length === 0 ? 'incomplete' : 'pass'
}

/** The clauses of papers that the terms ask for and that are not there. */
export function missingDocuments({ documents }: Checklist, results: Results): readonly string[] {
  return documents.flatMap((_, i) => (results.documents.includes(i + 1) ? [] : [`documents/${i + 1}`]))
}
