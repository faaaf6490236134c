import { useLingui } from '@lingui/react/macro'

type Words = Readonly<Record<string, () => string>>

/** Why a search was not kept, and what to do. */
export function useSearchWords(): (data: Readonly<Record<string, unknown>>) => Words {
  const { t } = useLingui()
  return ({ most }) => ({
    'search-name-taken': () => t`Another search of your company has this name. Choose another one.`,
    'search-says-nothing': () => t`A search that is kept has words or a filter.`,
    'too-many-searches': () => t`Your company keeps ${String(most)} searches already. Remove one first.`,
  })
}
