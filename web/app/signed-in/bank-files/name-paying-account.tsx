import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { usePage } from '../../shell/page-data.ts'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { currencies } from '../terms/currencies.ts'
import { SaidNote, useFault } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import type { BankFileSaid } from './bank-file-steps.ts'

/** Names an account of the operator; what is wrong stands beside its field. */
export function NamePayingAccount() {
  const said = useActionData<BankFileSaid>()
  const fault = useFault(said, 'name')
  const faults = {
    name: fault('name-invalid', 'name-taken'),
    number: fault('account-number-invalid'),
    bic: fault('bank-code-missing'),
    holder: fault('holder-missing', 'holder-not-latin'),
    town: fault('address-missing'),
  }
  const typed = said?.on === 'name' && said.problem !== undefined ? said.typed : undefined
  const atField = Object.values(faults).some((each) => each !== undefined)
  return (
    <details className={style.bare} open={typed !== undefined || undefined}>
      <summary>
        <Trans>Name an account that pays</Trans>
      </summary>
      <Form method="post" className={`${style.form} ${style.folded}`} preventScrollReset>
        <input type="hidden" name="on" value="name" />
        {!atField && <SaidNote said={said} on="name" />}
        <TextField
          name="name"
          required
          maxLength={31}
          autoComplete="off"
          spellCheck={false}
          label={<Trans>Short name, as the books call it</Trans>}
          hint={<Trans>Small letters, digits and dashes, such as house-eur.</Trans>}
          defaultValue={typed?.name}
          fault={faults.name}
        />
        <CurrencyField typed={typed?.currency} />
        <Bank typed={typed} number={faults.number} bic={faults.bic} />
        <Holder typed={typed} holder={faults.holder} town={faults.town} />
        <button className="button" type="submit" name="step" value="name">
          <Trans>Name the account</Trans>
        </button>
      </Form>
    </details>
  )
}

function CurrencyField({ typed }: { readonly typed: string | undefined }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  return (
    <label className="field">
      <Trans>Currency of the account</Trans>
      <select name="currency" defaultValue={typed ?? 'EUR'}>
        {currencies.map((code) => (
          <option key={code} value={code} suppressHydrationWarning>
            {t`${code} · ${names.of(code) ?? code}`}
          </option>
        ))}
      </select>
    </label>
  )
}

interface Fields {
  readonly typed: Readonly<Record<string, string>> | undefined
}

function Bank({ typed, number, bic }: Fields & Partial<Record<'number' | 'bic', string | undefined>>) {
  return (
    <>
      <TextField
        name="number"
        required
        minLength={4}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        label={<Trans>IBAN, or the account number where there is none</Trans>}
        defaultValue={typed?.number}
        fault={number}
      />
      <TextField
        name="bic"
        required
        minLength={8}
        maxLength={11}
        autoComplete="off"
        spellCheck={false}
        label={<Trans>BIC of the bank</Trans>}
        defaultValue={typed?.bic}
        fault={bic}
      />
    </>
  )
}

function Holder({ typed, holder, town }: Fields & Partial<Record<'holder' | 'town', string | undefined>>) {
  return (
    <>
      <TextField
        name="holder"
        required
        maxLength={140}
        autoComplete="off"
        label={<Trans>Holder</Trans>}
        hint={<Trans>In Latin letters, as the bank writes it.</Trans>}
        defaultValue={typed?.holder}
        fault={holder}
      />
      <TextField
        name="town"
        required
        maxLength={35}
        autoComplete="off"
        label={<Trans>Town of the holder</Trans>}
        defaultValue={typed?.town}
        fault={town}
      />
      <TextField
        name="country"
        required
        minLength={2}
        maxLength={2}
        pattern="[A-Za-z]{2}"
        autoComplete="off"
        label={<Trans>Country of the holder, as two letters (NL, US, CN)</Trans>}
        defaultValue={typed?.country}
      />
      <TextField
        name="street"
        maxLength={140}
        autoComplete="off"
        label={<Trans>Street and number (may stay empty)</Trans>}
        defaultValue={typed?.street}
      />
      <TextField
        name="postcode"
        maxLength={16}
        autoComplete="off"
        label={<Trans>Postcode (may stay empty)</Trans>}
        defaultValue={typed?.postcode}
      />
    </>
  )
}
