import { useLingui } from '@lingui/react/macro'
import type { ListedSelfBilled } from './read-invoices.ts'

/** How a document stands with its supplier, in the reader's language. */
export function useAnswerWords(): (document: Pick<ListedSelfBilled, 'kind' | 'answer'>) => string {
  const { t } = useLingui()
  return ({ kind, answer }) => {
    if (kind === 'credit-note') return '–'
    if (answer === 'objected') return t`withdrawn: the supplier objected`
    return answer === 'accepted' ? t`accepted by the supplier` : t`the supplier may object`
  }
}
