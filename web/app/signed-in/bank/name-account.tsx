import { Trans } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { currencies } from '../terms/currencies.ts'
import { SaidNote, useFault } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { BankSaid } from './bank-steps.ts'

const ON = 'name-account'

/** Names an account before its first statement comes, or changes what is known of one. */
export function NameAccount() {
  const said = useActionData<BankSaid>()
  const fault = useFault(said, ON)
  const faults = { name: fault('name-taken', 'account-named'), currency: fault('currency-unknown') }
  const typed = said?.on === ON && said.problem !== undefined ? said.typed : undefined
  const atField = Object.values(faults).some((each) => each !== undefined)
  return (
    <details className={`sheet ${style.bare}`} open={typed !== undefined || undefined}>
      <summary>
        <Trans>Name an account, or change it</Trans>
      </summary>
      <Form method="post" className={`${style.form} ${style.folded}`} preventScrollReset>
        <input type="hidden" name="id" value={ON} />
        {!atField && <SaidNote said={said} on={ON} />}
        <p className="small muted">
          <Trans>
            An account has one name in the books, whether statements of it come or payouts go out from it. Number,
            currency and name stay; the rest can be changed.
          </Trans>
        </p>
        <Identity typed={typed} fault={faults.name} />
        <Others typed={typed} />
        <div className={trade.row}>
          <button className="button" type="submit" name="step" value="name-account">
            <Trans>Keep the account</Trans>
          </button>
        </div>
      </Form>
    </details>
  )
}

interface Fields {
  readonly typed: Readonly<Record<string, string>> | undefined
}

function Identity({ typed, fault }: Fields & { readonly fault: string | undefined }) {
  return (
    <>
      <TextField
        name="number"
        required
        minLength={4}
        maxLength={64}
        autoComplete="off"
        spellCheck={false}
        label={<Trans>IBAN, or the account number where there is none</Trans>}
        defaultValue={typed?.number}
      />
      <label className="field">
        <Trans>Currency of the account</Trans>
        <select name="currency" defaultValue={typed?.currency ?? 'EUR'}>
          {currencies.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </label>
      <TextField
        name="name"
        required
        minLength={2}
        maxLength={48}
        pattern="[a-z0-9][a-z0-9\-]+"
        autoComplete="off"
        spellCheck={false}
        label={<Trans>Short name, as the books call it</Trans>}
        hint={<Trans>Small letters, digits and dashes, such as house-eur.</Trans>}
        defaultValue={typed?.name}
        fault={fault}
      />
    </>
  )
}

function Others({ typed }: Fields) {
  return (
    <>
      <TextField
        name="holder"
        required
        maxLength={140}
        autoComplete="off"
        label={<Trans>Holder</Trans>}
        defaultValue={typed?.holder}
      />
      <TextField
        name="bank_name"
        required
        maxLength={140}
        autoComplete="off"
        label={<Trans>Name of the bank</Trans>}
        defaultValue={typed?.bank_name}
      />
      <TextField
        name="virtual_prefix"
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        label={<Trans>Beginning of its virtual accounts (may stay empty)</Trans>}
        hint={
          <Trans>Where the bank gives each order an account number of its own: this, then the order's number.</Trans>
        }
        defaultValue={typed?.virtual_prefix}
      />
      <TextField
        name="provider"
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        label={<Trans>Payment provider that pays out to it (may stay empty)</Trans>}
        defaultValue={typed?.provider}
      />
      <TextField
        name="payer"
        maxLength={140}
        autoComplete="off"
        label={<Trans>The name under which it pays</Trans>}
        defaultValue={typed?.payer}
      />
    </>
  )
}
