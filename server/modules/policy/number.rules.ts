import { durationParts } from '../../kernel/instant.ts'
import type { PolicyNumber } from './policy.rules.ts'

/** A term: ISO 8601 in days or hours, no months, which have no fixed length. */
export function durationNumber(value: string, reason: string): PolicyNumber<string> {
  return {
    default: value,
    unit: 'ISO 8601 duration',
    reason,
    check: (given) => (isTerm(given) ? undefined : 'an ISO 8601 duration in days or hours'),
  }
}

function isTerm(value: unknown): boolean {
  try {
    return typeof value === 'string' && durationParts(value).months === 0
  } catch {
    return false
  }
}

/** A share from 0 to 10,000 basis points. `of` says of what. */
export function basisPoints(value: number, reason: string, of?: string): PolicyNumber<number> {
  return wholeNumber(value, of === undefined ? 'basis points' : `basis points of ${of}`, reason, 10_000)
}

/** A whole number from 0 to `most`, in any unit: days, USD minor units, orders. */
export function wholeNumber(value: number, unit: string, reason: string, most = 10 ** 15): PolicyNumber<number> {
  return {
    default: value,
    unit,
    reason,
    check: (given) =>
      Number.isInteger(given) && Number(given) >= 0 && Number(given) <= most ? undefined : `0 to ${most}, whole`,
  }
}
