import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { SaidNote, useFault } from '../trade/said-note.tsx'
import { HolderAddress } from './holder-address.tsx'
import type { PayoutSaid } from './payout-steps.ts'
import type { BankAccount, PayoutsData } from './read-payouts.ts'

interface OneAccount {
  readonly data: PayoutsData
  readonly account: BankAccount
}

/** What its company can do with an account: say where its holder lives, or close it. */
export function AccountSteps({ data, account }: OneAccount) {
  const { t } = useLingui()
  const said = useActionData<PayoutSaid>()
  const { id, ends_with } = account
  const on = `steps-${id}`
  const town = useFault(said, on)('address-missing')
  const kept = { town: account.town ?? '', street: account.street ?? '', postcode: account.postcode ?? '' }
  return (
    <details open={(said?.on === on && said.problem !== undefined) || account.town === null || undefined}>
      <summary>
        <Trans>Address, or close it</Trans>
      </summary>
      <Form method="post" className={style.form} preventScrollReset>
        <input type="hidden" name="company" value={data.company} />
        <input type="hidden" name="bank_account" value={id} />
        <input type="hidden" name="on" value={on} />
        {town === undefined && <SaidNote said={said} on={on} />}
        <HolderAddress typed={kept} town={town} />
        <div className={style.tags}>
          <button
            className="button plain"
            type="submit"
            name="step"
            value="name-address"
            aria-label={t`Keep the address of …${ends_with}`}
          >
            <Trans>Keep the address</Trans>
          </button>
          <button
            className="button plain"
            type="submit"
            name="step"
            value="close-account"
            formNoValidate
            aria-label={t`Close the account …${ends_with}`}
          >
            <Trans>Close</Trans>
          </button>
        </div>
      </Form>
    </details>
  )
}
