import { Trans, useLingui } from '@lingui/react/macro'
import { Fragment } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { FinanceNav } from './finance-nav.tsx'
import { type LenderStanding, readLenders, takeLenderStep } from './read-lenders.ts'
import { Remittances } from './remittances.tsx'

export const loader = ({ context, request }: LoaderFunctionArgs) => readLenders(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => takeLenderStep(context, request)

/** What do buyers owe for each lender, what came, and has the lender got it? */
export default function FinanceLenders() {
  const { lenders } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Lenders · Surety`}</title>
      <h1>
        <Trans>Lenders</Trans>
      </h1>
      <FinanceNav />
      {lenders.length === 0 && (
        <p className="sheet">
          <Trans>No lender lends its money here.</Trans>
        </p>
      )}
      {lenders.map((lender) => (
        <Lender key={`${lender.lender} ${lender.currency}`} lender={lender} />
      ))}
    </div>
  )
}

function Lender({ lender }: { readonly lender: LenderStanding }) {
  const { mayMove } = useLoaderData<typeof loader>()
  return (
    <section className={`sheet ${trade.stack}`} id={lender.lender}>
      <h2>
        <bdi>{lender.legal_name ?? lender.lender}</bdi>
      </h2>
      <Sums lender={lender} />
      <Account lender={lender} />
      {mayMove && lender.collected > lender.passed_on && <PassOn lender={lender} />}
      <Remittances lender={lender} mayMove={mayMove} />
    </section>
  )
}

function Sums({ lender: { currency, ...lender } }: { readonly lender: LenderStanding }) {
  const { t } = useLingui()
  const sums: readonly (readonly [string, number])[] = [
    [t`Promised, not here yet`, lender.promised],
    [t`Buyers owe for it`, lender.owed],
    [t`Collected so far`, lender.collected],
    [t`Not passed on yet`, lender.collected - lender.passed_on],
    [t`Passed on, not arrived`, lender.on_its_way],
    [t`Arrived`, lender.paid],
    ...(lender.owed_by_lender > 0 ? [[t`It owes us; taken first`, lender.owed_by_lender] as const] : []),
  ]
  return (
    <dl className={trade.facts}>
      {sums.map(([name, amount]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>
            <Money amount={amount} currency={currency} />
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

function Account({ lender: { lender, account } }: { readonly lender: LenderStanding }) {
  const { self, mayMove } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const on = `account ${lender}`
  if (account === null)
    return (
      <p>
        <Trans>It declares no bank account for this currency, so nothing can be passed on.</Trans>
      </p>
    )
  const mayPropose = mayMove && account.state === 'declared'
  const mayApprove = mayMove && account.state === 'proposed' && account.author !== self
  return (
    <>
      <p>
        <Trans>
          Its bank account in the name of <bdi>{account.holder}</bdi> ends with {account.ends_with} ({account.country}).
        </Trans>{' '}
        <AccountState account={account} />
      </p>
      <SaidNote said={said} on={on} />
      {(mayPropose || mayApprove) && (
        <Form method="post" className={trade.row} preventScrollReset>
          <input type="hidden" name="on" value={on} />
          <input type="hidden" name="lender" value={lender} />
          <input type="hidden" name="account" value={account.bank_account ?? ''} />
          <button className="button" type="submit" name="step" value={mayPropose ? 'propose' : 'approve'}>
            {mayPropose ? <Trans>Propose this account</Trans> : <Trans>Approve this account</Trans>}
          </button>
        </Form>
      )}
    </>
  )
}

function AccountState({ account }: { readonly account: NonNullable<LenderStanding['account']> }) {
  const { locale } = usePage().language
  switch (account.state) {
    case 'declared':
      return <Trans>Nobody has proposed it: nothing is passed on before two people approved it.</Trans>
    case 'proposed':
      return <Trans>A second person has to approve it. Compare it with the contract.</Trans>
    case 'cooling':
      return <Trans>Approved; usable from {instantText(account.usable_from ?? '', 'UTC', locale)} UTC.</Trans>
    case 'usable':
      return <Trans>Approved by two people.</Trans>
  }
}

function PassOn({ lender: { lender } }: { readonly lender: LenderStanding }) {
  const said = useActionData<typeof action>()
  const on = `pass ${lender}`
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="on" value={on} />
      <input type="hidden" name="lender" value={lender} />
      <p className="small muted">
        <Trans>It goes out by itself on working days. Large sums wait under “What waits” for a second person.</Trans>
      </p>
      <SaidNote said={said} on={on} />
      <div>
        <button className="button" type="submit" name="step" value="pass">
          <Trans>Pass it on now</Trans>
        </button>
      </div>
    </Form>
  )
}
