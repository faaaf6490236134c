import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { usePage } from '../../shell/page-data.ts'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { currencies } from '../terms/currencies.ts'
import { SaidNote, useFault } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import { HolderAddress } from './holder-address.tsx'
import type { PayoutSaid } from './payout-steps.ts'
import type { PayoutsData } from './read-payouts.ts'

/** Names a bank account; what is wrong stands beside its field. */
export function AddBankAccount({ data }: { readonly data: PayoutsData }) {
  const said = useActionData<PayoutSaid>()
  const fault = useFault(said, 'add')
  const faults = {
    number: fault('account-number-invalid'),
    bankCode: fault('bank-code-missing'),
    name: fault('holder-missing'),
    town: fault('address-missing'),
  }
  const isOpen = said?.on === 'add' && said.problem !== undefined
  const typed = said?.on === 'add' ? said.typed : undefined
  const atField = Object.values(faults).some((each) => each !== undefined)
  return (
    <details className={style.bare} open={isOpen || data.accounts.length === 0 || undefined}>
      <summary>
        <Trans>Name a bank account</Trans>
      </summary>
      <Form method="post" keeps={false} className={`${style.form} ${style.folded}`} preventScrollReset>
        <input type="hidden" name="company" value={data.company} />
        <input type="hidden" name="step" value="add" />
        <input type="hidden" name="on" value="add" />
        {!atField && <SaidNote said={said} on="add" />}
        <TextField
          name="name"
          label={<Trans>Holder</Trans>}
          hint={<Trans>The name of your company, as the bank writes it; abroad in Latin letters.</Trans>}
          required
          maxLength={200}
          autoComplete="off"
          defaultValue={typed?.name ?? data.name}
          fault={faults.name}
        />
        <Where country={typed?.country ?? data.country} currency={typed?.currency} />
        <HolderAddress typed={typed} town={faults.town} />
        <AccountNumber typed={typed} number={faults.number} bankCode={faults.bankCode} />
        <button className="button" type="submit">
          <Trans>Name the account</Trans>
        </button>
      </Form>
    </details>
  )
}

function Where({ country, currency }: { readonly country: string; readonly currency: string | undefined }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  return (
    <>
      <TextField
        name="country"
        label={<Trans>Country of the bank, as two letters (NL, US, CN)</Trans>}
        required
        minLength={2}
        maxLength={2}
        pattern="[A-Za-z]{2}"
        autoComplete="off"
        defaultValue={country}
      />
      <label className="field">
        <Trans>Currency of the account</Trans>
        <select name="currency" defaultValue={currency ?? 'USD'}>
          {currencies.map((code) => (
            <option key={code} value={code} suppressHydrationWarning>
              {t`${code} · ${names.of(code) ?? code}`}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

interface AccountNumberProps {
  readonly typed: PayoutSaid['typed']
  /** What is wrong with the field. */
  readonly number: string | undefined
  readonly bankCode: string | undefined
}

function AccountNumber({ typed, number, bankCode }: AccountNumberProps) {
  return (
    <>
      <TextField
        name="number"
        label={<Trans>IBAN, or the account number where there is none</Trans>}
        required
        minLength={4}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        defaultValue={typed?.number}
        fault={number}
      />
      <TextField
        name="bank_code"
        label={<Trans>Code of the bank (BIC)</Trans>}
        hint={<Trans>Needed where there is no IBAN.</Trans>}
        maxLength={20}
        autoComplete="off"
        spellCheck={false}
        defaultValue={typed?.bank_code}
        fault={bankCode}
      />
    </>
  )
}
