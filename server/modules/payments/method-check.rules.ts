import { durationParts } from '../../kernel/instant.ts'
import { type FeeBan, fundings } from './fee-ban.rules.ts'
import type { Method, MethodFee } from './method.rules.ts'
import { methodCodes } from './method.rules.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isWhole = (value: unknown, most = 10 ** 15): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most
const areAll = (value: unknown, pattern: RegExp): boolean =>
  Array.isArray(value) && value.length <= 300 && value.every((each) => typeof each === 'string' && pattern.test(each))
const COUNTRY = /^[A-Z]{2}$/
const CURRENCY = /^[A-Z]{3}$/

function isTerm(value: unknown): boolean {
  try {
    return typeof value === 'string' && durationParts(value).months === 0
  } catch {
    return false
  }
}

/** Why a list of methods cannot be policy; `undefined` = it can. Each method is there at most once. */
export function methodsFault(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > methodCodes.length) return 'a list of methods'
  const codes = value.map((each) => (isFields(each) ? each.code : undefined))
  if (new Set(codes).size < codes.length) return 'each method once'
  for (const each of value) {
    const fault = isFields(each) ? methodFault(each) : 'a method'
    if (fault !== undefined) return `${isFields(each) ? String(each.code).slice(0, 40) : '?'}: ${fault}`
  }
  return undefined
}

const fields = new Set<string>([
  'code',
  'name',
  'fee',
  'time',
  'finality',
  'currencies',
  'countries',
  'local',
  'limitUsd',
] satisfies (keyof Method)[])

function methodFault(method: Fields): string | undefined {
  const unknown = Object.keys(method).find((name) => !fields.has(name))
  if (unknown !== undefined) return `no field ${unknown.slice(0, 40)}`
  const { code, name, fee, time, finality, currencies, countries, local, limitUsd } = method
  if (!methodCodes.includes(code as Method['code'])) return 'no such method'
  if (typeof name !== 'string' || name.trim() === '' || name.length > 60) return 'name: 1 to 60 characters'
  if (!isFields(fee) || !isFee(fee as MethodFee)) return 'fee: none, percent to 10000 bps, fixed, or rising bands'
  if (!isFields(time) || !isTime(time)) return 'time: a duration, or from and to in working days'
  if (!isFields(finality) || !isFinality(finality)) return 'finality: at once, with 3-D Secure, or working days'
  if (currencies !== undefined && !areAll(currencies, CURRENCY)) return 'currencies: ISO 4217'
  if (countries !== undefined && !areAll(countries, COUNTRY)) return 'countries: ISO 3166'
  if (local !== undefined && !isLocal(local)) return 'local: countries by currency'
  return limitUsd === undefined || (isWhole(limitUsd) && limitUsd > 0) ? undefined : 'limitUsd: whole, above 0'
}

function isFee(fee: MethodFee): boolean {
  switch (fee.kind) {
    case 'none':
      return true
    case 'percent':
      return isWhole(fee.bps, 10_000)
    case 'fixed':
      return (
        isFields(fee.amounts) &&
        areAll(Object.keys(fee.amounts), CURRENCY) &&
        Object.values(fee.amounts).every((each) => isWhole(each))
      )
    case 'banded':
      return CURRENCY.test(String(fee.currency)) && Array.isArray(fee.bands) && areBands(fee.bands)
    default:
      return false
  }
}

function areBands(bands: readonly unknown[]): boolean {
  let before = 0
  for (const band of bands) {
    if (!isFields(band) || !isWhole(band.upTo) || !isWhole(band.fee) || band.upTo <= before) return false
    before = band.upTo
  }
  return bands.length > 0 && bands.length <= 50
}

function isTime(time: Fields): boolean {
  if (time.kind === 'within') return isTerm(time.most)
  return time.kind === 'working-days' && isWhole(time.from, 60) && isWhole(time.to, 60) && time.from <= time.to
}

function isFinality(finality: Fields): boolean {
  if (finality.kind === 'at-once') return true
  if (finality.kind === 'authenticated') return isTerm(finality.otherwise)
  return finality.kind === 'working-days' && isWhole(finality.days, 60)
}

function isLocal(local: unknown): boolean {
  return (
    isFields(local) &&
    areAll(Object.keys(local), CURRENCY) &&
    Object.values(local).every((countries) => areAll(countries, COUNTRY))
  )
}

/** Why a list of bans of fees cannot be policy; `undefined` = it can. */
export function feeBansFault(value: unknown): string | undefined {
  const isBan = (each: unknown) => {
    if (!isFields(each)) return false
    const { countries, funding, reason } = each as Partial<FeeBan>
    const known = Array.isArray(funding) && funding.every((kind) => fundings.includes(kind))
    return areAll(countries, COUNTRY) && known && typeof reason === 'string' && reason.trim() !== ''
  }
  return Array.isArray(value) && value.length <= 100 && value.every(isBan)
    ? undefined
    : 'countries (ISO 3166), funding and reason of each'
}
