import { useLingui } from '@lingui/react/macro'

/** How each kind of sign that a text leads elsewhere is called. */
export function useSignWords(): (kinds: readonly string[]) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'bank-details': t`bank details`,
    'payment-service': t`another way to pay`,
    crypto: t`cryptocurrency`,
    messenger: t`a messenger`,
    phone: t`a telephone number`,
    'mail-address': t`an e-mail address`,
    'web-address': t`a web address`,
    elsewhere: t`going around Surety`,
  }
  return (kinds) => kinds.map((kind) => words[kind] ?? kind).join(', ')
}

/** Why staff took a text away. */
export function useRedactionWords(): Readonly<Record<string, string>> {
  const { t } = useLingui()
  return {
    'personal-data': t`it held personal data`,
    insult: t`it insulted somebody`,
    unlawful: t`it was unlawful`,
    secret: t`it told another’s secret`,
    ordered: t`an authority ordered it`,
  }
}
