import { useLingui } from '@lingui/react/macro'
import type { Content } from './typed-terms.ts'

type Sampling = NonNullable<Content['sampling'][keyof Content['sampling']]>

/** What is usual where terms say nothing of a class. */
export const usualSampling: Readonly<Record<'critical' | 'major' | 'minor', Sampling>> = {
  critical: { kind: 'aql', percent: '0' },
  major: { kind: 'aql', percent: '2.5' },
  minor: { kind: 'aql', percent: '4.0' },
}

/** What the form offers: the columns that buyers use; whatever else terms name is kept. */
export const offeredSampling = [
  ...['aql 0', 'aql 0.65', 'aql 1.0', 'aql 1.5', 'aql 2.5', 'aql 4.0', 'aql 6.5'],
  ...['lq 2.0', 'lq 3.15', 'lq 5.0', 'lq 8.0', 'lq 12.5', 'all'],
] as const

/** A way of sampling in words. */
export function useSamplingText(): (sampling: Sampling) => string {
  const { t } = useLingui()
  return (sampling) => {
    if (sampling.kind === 'all') return t`every item`
    const { kind, percent } = sampling
    if (kind === 'lq') return t`LQ ${percent} % (ISO 2859-2, a single lot)`
    return percent === '0' ? t`no defect accepted` : t`AQL ${percent} (ISO 2859-1, level II)`
  }
}

/** A way of sampling as the form has it: `aql 2.5`. */
export function readSamplingText(text: string): Sampling | undefined {
  const [kind, percent] = text.split(' ')
  return kind === '' ? undefined : ({ kind, ...(percent === undefined ? {} : { percent }) } as Sampling)
}
