import { decimalText } from '../../kernel/decimal.ts'
import { parseQuantity, quantityText } from '../../kernel/quantity.ts'
import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { defectClasses } from '../catalogue/quality.rules.ts'
import type { Checklist, ChecklistLine, CheckPoint } from './checklist.rules.ts'
import type { Criterion, Limit } from './criterion.rules.ts'
import type { LineResult, Results } from './findings.rules.ts'
import type { InspectionResult } from './inspection.rules.ts'

/** Checklists and results as the API shows and takes them: snake_case, quantities as decimal text. */

/** A checklist as the API shows it. */
export function checklistView({ lines, documents }: Checklist) {
  return {
    lines: lines.map(lineView),
    documents: documents.map(({ kind, name }, i) => ({ n: i + 1, kind, name: name ?? null })),
  }
}

function lineView({ lineNo, name, quantity, unit, items, plans, sample, points }: ChecklistLine) {
  const classes = defectClasses.map((of) => {
    const { size, accept, reject, letter, isWhole } = plans[of]
    return { class: of, sample: size, accept, reject, code_letter: letter ?? null, whole: isWhole }
  })
  const head = { line: lineNo, name, quantity: quantityText(quantity), unit, items, sample }
  return { ...head, classes, points: points.map(pointView) }
}

function pointView({ n, term, of, criterion }: CheckPoint) {
  const { attribute, target, tolerance, unit, test, sample } = term
  return {
    ...{ n, class: of, attribute, target },
    tolerance: tolerance ?? null,
    unit: unit ?? null,
    test: test ?? null,
    sample: sample ?? null,
    ...limitsOf(criterion),
  }
}

/** The limits of a number; of a text none. */
function limitsOf(criterion: Criterion) {
  const limit = (of: Limit | undefined) =>
    of === undefined ? null : { value: decimalText(of.value), included: of.isIn }
  if (criterion.kind === 'text') return { measured: false, least: null, most: null }
  return { measured: true, least: limit(criterion.least), most: limit(criterion.most) }
}

/** What was found of a line, and what it means. */
export function resultView({ inspectionId, lineNo, by, quantity, result, finding, recordedAt }: InspectionResult) {
  const { verdict, classes, share, short, clauses } = finding
  return {
    inspection: inspectionId,
    line: lineNo,
    by,
    quantity: quantityText(quantity),
    inspected: result.inspected,
    counted: result.counted === undefined ? null : quantityText(result.counted),
    verdict,
    classes: classes.map(({ of, size, accept, inspected, defective, verdict: each }) => {
      return { class: of, sample: size, accept, inspected, defective, verdict: each }
    }),
    points: result.points.map(({ n, inspected, defective, readings }) => ({ n, inspected, defective, readings })),
    share_found: share.found,
    share_of: share.of,
    short: quantityText(short),
    clauses,
    recorded_at: recordedAt,
  }
}

/** Results as the API takes them. */
export interface WireResults {
  readonly lines: readonly {
    readonly line: number
    readonly inspected: number
    readonly counted?: string
    readonly defective?: LineResult['defective']
    readonly points?: readonly {
      readonly n: number
      readonly inspected: number
      readonly defective: number
      readonly readings?: readonly string[]
    }[]
  }[]
  readonly documents?: readonly number[]
}

/** The results that the wire means. Refuses `results-invalid` for a count that cannot be read. */
export function resultsFromWire({ lines, documents = [] }: WireResults): Results | Refusal {
  const read: LineResult[] = []
  for (const { line, inspected, counted, defective = {}, points = [] } of lines) {
    const quantity = counted === undefined ? undefined : parseQuantity(counted)
    if (counted !== undefined && quantity === undefined)
      return refuse('results-invalid', { line, field: 'counted', why: 'a decimal number' })
    read.push({
      lineNo: line,
      inspected,
      defective,
      points: points.map((point) => ({ ...point, readings: point.readings ?? [] })),
      ...(quantity !== undefined && { counted: quantity }),
    })
  }
  return { lines: read, documents }
}
