import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

/** A term of policy (`P30D`, `PT24H`) in words: 30 days, 24 hours. */
export function useTerm(): (duration: string) => string {
  const { t } = useLingui()
  return (duration) => {
    const count = Number(/\d+/.exec(duration)?.[0] ?? 0)
    return duration.startsWith('PT')
      ? t`${plural(count, { one: '# hour', other: '# hours' })}`
      : t`${plural(count, { one: '# day', other: '# days' })}`
  }
}

/** Working days in words. */
export function useWorkingDays(): (from: number, to?: number) => string {
  const { t } = useLingui()
  return (from, to = from) =>
    from === to
      ? t`${plural(from, { one: '# working day', other: '# working days' })}`
      : t`${from} to ${to} working days`
}
