import { useLingui } from '@lingui/react/macro'

/** How a kind of check is called. */
export function useCheckWords(): (kind: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    registration: t`Registration of the company`,
    'bank-account': t`Bank account in its name`,
    'beneficial-owners': t`Who owns it`,
    sanctions: t`Sanctions lists`,
    'on-site-audit': t`Visit on site`,
    'product-certificate': t`Certificate of a product`,
    'tax-number': t`Tax number in its register`,
    'tax-exemption': t`Certificate of an exemption from tax`,
  }
  return (kind) => words[kind] ?? kind
}
