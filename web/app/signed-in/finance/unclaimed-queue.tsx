import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { instantText } from '../../parts/formats.ts'
import { Money, useMoneyText } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { SaidNote, useFault } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { FinanceSaid } from './finance-steps.ts'
import { Queue } from './queue.tsx'
import type { FinanceData, UnclaimedMoney } from './read-finance.ts'

/** Money that its owner has named no account for in three years: two people declare it unclaimed. */
export function UnclaimedQueue({ data }: { readonly data: FinanceData }) {
  return (
    <Queue
      name="unclaimed"
      title={<Trans>Unclaimed money</Trans>}
      hint={
        <Trans>
          Nobody has named an account for it in three years. One person looks for the owner and says how, a second one
          agrees that it is unclaimed. It stays owed; report it as your law asks.
        </Trans>
      }
      empty={<Trans>Nothing is unclaimed.</Trans>}
      next={data.unclaimed.next_cursor}
    >
      {data.unclaimed.data.map((money) => (
        <li key={`${money.owner} ${money.currency}`}>
          <Line data={data} money={money} />
        </li>
      ))}
    </Queue>
  )
}

interface One {
  readonly data: FinanceData
  readonly money: UnclaimedMoney
}

function Line({ data, money }: One) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const { owner, company, amount, since, state, grounds } = money
  return (
    <>
      <div className={style.head}>
        <strong>
          <bdi>{data.companies[company]?.name ?? company}</bdi>
        </strong>
        <strong>
          <Money {...amount} />
        </strong>
      </div>
      <div className="small muted">
        <Trans>owed without an account since {instantText(since, 'UTC', locale)} UTC</Trans>
        {owner !== company && (
          <>
            {' · '}
            <a href={`/orders/${owner}`}>
              <Trans>To the order</Trans>
            </a>
          </>
        )}
      </div>
      {grounds !== null && (
        <p className="small">
          <q>{grounds}</q>
        </p>
      )}
      {state === 'unclaimed' ? <Tag>{t`unclaimed`}</Tag> : data.mayMove && <Decide data={data} money={money} />}
    </>
  )
}

function Decide({ data, money }: One) {
  const said = useActionData<FinanceSaid>()
  const on = `${money.owner} ${money.currency}`
  const missing = useFault(said, on)('reason-missing', 'request-invalid')
  const isProposed = money.state === 'proposed'
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="id" value={on} />
      {missing === undefined && <SaidNote said={said} on={on} />}
      {!isProposed && (
        <TextField
          name="grounds"
          maxLength={1000}
          autoComplete="off"
          label={<Trans>How the owner was looked for</Trans>}
          fault={missing}
        />
      )}
      <Steps data={data} money={money} />
    </Form>
  )
}

function Steps({ data, money }: One) {
  const { t } = useLingui()
  const amount = useMoneyText()(money.amount)
  if (money.state !== 'proposed')
    return (
      <button
        className="button"
        type="submit"
        name="step"
        value="propose-unclaimed"
        aria-label={t`Propose that ${amount} is unclaimed`}
      >
        <Trans>Propose</Trans>
      </button>
    )
  const agree = t`Agree that ${amount} is unclaimed`
  const again = t`Look for the owner of ${amount} again`
  return (
    <div className={trade.row}>
      {money.proposer !== data.self && (
        <button className="button" type="submit" name="step" value="approve-unclaimed" aria-label={agree}>
          <Trans>Declare it unclaimed</Trans>
        </button>
      )}
      <button className="button plain" type="submit" name="step" value="refuse-unclaimed" aria-label={again}>
        <Trans>Look again</Trans>
      </button>
    </div>
  )
}
