import { useLingui } from '@lingui/react/macro'

/** Where an application stands. */
export function useApplicationWords(): (state: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    drafted: t`not sent yet`,
    submitted: t`waits for a person`,
    'in-review': t`a person looks at it`,
    returned: t`came back to you`,
    approved: t`approved`,
    refused: t`refused`,
    appealed: t`another person looks at it`,
  }
  return (state) => words[state] ?? state
}

/** How a part of an application is called. */
export function usePartWords(): (field: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    legalName: t`Name in law`,
    registrationNumber: t`Number in the trade register`,
    address: t`Address`,
    owners: t`Owners`,
    documents: t`Papers`,
    company: t`Your company`,
  }
  return (field) => words[field] ?? field
}

/** What kind of paper. */
export function usePaperWords(): (kind: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    registration: t`Extract of the register`,
    owners: t`Who owns it`,
    address: t`Proof of the address`,
    licence: t`Licence`,
    other: t`Other paper`,
  }
  return (kind) => words[kind] ?? kind
}
