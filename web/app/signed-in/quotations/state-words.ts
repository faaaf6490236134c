import { useLingui } from '@lingui/react/macro'
import type { Tone } from '../../parts/tag.tsx'
import type { AskedSupplier, ListedRequest, Quote } from './read-quotations.ts'

/** Where a request, an invitation and a quote stand, in words. */
export function useStateWords() {
  const { t } = useLingui()
  const requests: Readonly<Record<ListedRequest['state'], string>> = {
    draft: t`draft`,
    open: t`waits for quotes`,
    closed: t`takes no more quotes`,
    ordered: t`ordered`,
    cancelled: t`taken back`,
    expired: t`expired without a quote`,
  }
  const invitations: Readonly<Record<AskedSupplier['state'], string>> = {
    invited: t`has not answered yet`,
    declined: t`does not quote`,
    quoted: t`has quoted`,
  }
  const quotes: Readonly<Record<Quote['state'], string>> = {
    given: t`offered`,
    withdrawn: t`taken back`,
    chosen: t`chosen`,
    'not-chosen': t`not chosen`,
  }
  return { requests, invitations, quotes }
}

export const toneOf = (state: ListedRequest['state']): Tone =>
  state === 'ordered' ? 'seal' : state === 'open' ? 'warn' : 'plain'
