import { useLingui } from '@lingui/react/macro'

type Words = Readonly<Record<string, string>>

/** How states of products and imports, and what rows come to, are called. */
export function useCatalogueWords(): (word: string) => string {
  const { t } = useLingui()
  const words: Words = {
    draft: t`Draft`,
    listed: t`Listed`,
    withdrawn: t`Off the list`,
    received: t`Being read`,
    read: t`Waits for you`,
    applying: t`Being taken`,
    applied: t`Taken`,
    undoing: t`Being put back`,
    undone: t`Put back`,
    discarded: t`Thrown away`,
    failed: t`Could not be read`,
    new: t`New`,
    changed: t`Changed`,
    unchanged: t`As before`,
    wrong: t`Wrong`,
  }
  return (word) => words[word] ?? word
}

/** Why a field of a product, or a cell of a file, cannot be used. */
export function useWhyWords(): (why: string) => string {
  const { t } = useLingui()
  const words: Words = {
    missing: t`is missing`,
    'too-long': t`is too long`,
    'too-many': t`are too many`,
    twice: t`is there twice`,
    'no-number': t`is no number`,
    'not-above-zero': t`has to be above zero`,
    'too-exact': t`has too many decimals`,
    unknown: t`is not known`,
    'no-check-digit': t`has a wrong check digit`,
    'not-rising': t`has to be larger than the quantity before`,
    'above-minimum': t`begins above the smallest order`,
    'no-date': t`is no date (2027-12-31)`,
    'no-file': t`is no file of your catalogue`,
    unreadable: t`cannot be read`,
    ambiguous: t`may be read in two ways: say which sign is the decimal`,
    'changed-since': t`the product was changed since: it was left as it is`,
    'too-many-products': t`the catalogue is full`,
  }
  return (why) => words[why] ?? why
}
