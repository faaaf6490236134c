import { QUANTITY_SCALE } from '../../kernel/quantity.ts'
import { type DefectClass, defectClasses, type QualityTerm } from '../catalogue/quality.rules.ts'
import type { LotLine } from '../orders/lot.rules.ts'
import type { ClassSampling, RequiredDocument } from '../orders/sampling.rules.ts'
import { usualSampling } from '../orders/sampling.rules.ts'
import type { TermsContent, TermsLine } from '../orders/terms.rules.ts'
import type { Criterion } from './criterion.rules.ts'
import { criterionOf } from './criterion.rules.ts'
import type { SamplingPlan } from './sampling-plan.rules.ts'
import { planFor } from './sampling-plan.rules.ts'

/** One quality that is looked at. */
export interface CheckPoint {
  /** Its place among the line's quality terms, from 1. */
  readonly n: number
  readonly term: QualityTerm
  readonly of: DefectClass
  readonly criterion: Criterion
}

/** What is looked at of a line. */
export interface ChecklistLine {
  readonly lineNo: number
  readonly name: string
  /** Millionths of the unit. */
  readonly quantity: bigint
  readonly unit: string
  /** What is counted: whole units, a part of one is one more. */
  readonly items: number
  readonly plans: Readonly<Record<DefectClass, SamplingPlan>>
  /** Items to draw: as many as the largest plan asks for. */
  readonly sample: number
  readonly points: readonly CheckPoint[]
}

/** What whoever looks at goods goes through: the buyer on delivery, or an inspector before. */
export interface Checklist {
  readonly lines: readonly ChecklistLine[]
  readonly documents: readonly RequiredDocument[]
}

/** The class of a quality term that names none: what is agreed matters. */
export const usualClass: DefectClass = 'major'

/** The checklist that terms make for some quantity of their lines. Lines that the terms do not have are left out. */
export function checklistOf(
  content: Pick<TermsContent, 'lines' | 'sampling' | 'documents'>,
  lot: readonly LotLine[],
): Checklist {
  const sampling = { ...usualSampling, ...content.sampling }
  const lines = lot.flatMap(({ lineNo, quantity }) => {
    const line = content.lines.find((each) => each.lineNo === lineNo)
    return line === undefined || quantity <= 0n ? [] : [checklistLine(line, quantity, sampling)]
  })
  return { lines, documents: content.documents ?? [] }
}

function checklistLine(line: TermsLine, quantity: bigint, sampling: ClassSampling): ChecklistLine {
  const { lineNo, name, unit, quality } = line
  const items = itemsIn(quantity)
  const plans = {
    critical: planFor(items, sampling.critical),
    major: planFor(items, sampling.major),
    minor: planFor(items, sampling.minor),
  }
  const sample = Math.max(...defectClasses.map((of) => plans[of].size))
  const points = quality.map((term, i) => ({
    n: i + 1,
    term,
    of: term.aqlClass ?? usualClass,
    criterion: criterionOf(term),
  }))
  return { lineNo, name, quantity, unit, items, plans, sample, points }
}

/** Whole units in a quantity of millionths, ≥ 1. */
export function itemsIn(quantity: bigint): number {
  const one = 10n ** BigInt(QUANTITY_SCALE)
  return Number((quantity + one - 1n) / one)
}
