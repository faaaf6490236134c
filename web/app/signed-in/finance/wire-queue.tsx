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
import type { FinanceData, ParkedWire } from './read-finance.ts'

/** Wires that the machine did not dare to give to an order. */
export function WireQueue({ data }: { readonly data: FinanceData }) {
  return (
    <Queue
      name="wires"
      title={<Trans>Parked wires</Trans>}
      hint={
        <Trans>
          Money that the bank has booked and that fits no order for certain. Give it to one, or send it back.
        </Trans>
      }
      empty={<Trans>No wire waits.</Trans>}
      next={data.wires.next_cursor}
    >
      {data.wires.data.map((wire) => (
        <li key={wire.id}>
          <Line data={data} wire={wire} />
        </li>
      ))}
    </Queue>
  )
}

function useDoubtWords(): (doubt: string | null) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'no-reference': t`It names no order.`,
    'several-references': t`It names more than one order.`,
    'not-agreed': t`The order that it names is not agreed.`,
    'other-currency': t`The order that it names is in another currency.`,
    'other-payer': t`The payer is not named like the buyer.`,
  }
  return (doubt) => (doubt === null ? '' : (words[doubt] ?? doubt))
}

interface OneWire {
  readonly data: FinanceData
  readonly wire: ParkedWire
}

function Line({ data, wire }: OneWire) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const doubt = useDoubtWords()(wire.doubt)
  const isGoing = wire.state === 'returning'
  return (
    <>
      <div className={style.head}>
        <strong>
          <bdi>{wire.payer_name}</bdi>
        </strong>
        <strong>
          <Money {...wire.amount} />
        </strong>
      </div>
      <div className="small muted">
        <Trans>
          booked {instantText(wire.booked_at, 'UTC', locale)} UTC · <code>{wire.reference}</code>
        </Trans>
        {wire.uetr !== null && (
          <div>
            UETR <code>{wire.uetr}</code>
          </div>
        )}
      </div>
      {wire.text !== '' && (
        <div className="small">
          <q>
            <bdi>{wire.text}</bdi>
          </q>
        </div>
      )}
      {isGoing ? (
        <div>
          <Tag tone="warn">{t`on its way back`}</Tag>
        </div>
      ) : (
        <>
          <p className="small">{doubt}</p>
          {wire.proposed_order !== null && (
            <p>
              <Tag tone="warn">{t`waits for a second person`}</Tag>
            </p>
          )}
          {data.mayMove && <Give wire={wire} />}
        </>
      )}
    </>
  )
}

function Give({ wire }: { readonly wire: ParkedWire }) {
  const { t } = useLingui()
  const said = useActionData<FinanceSaid>()
  const fault = useFault(said, wire.id)
  const missing = fault('not-found', 'currency-not-taken', 'wrong-state')
  const money = useMoneyText()(wire.amount)
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="id" value={wire.id} />
      {missing === undefined && <SaidNote said={said} on={wire.id} />}
      <TextField
        name="order"
        label={<Trans>Number of the order</Trans>}
        maxLength={64}
        autoComplete="off"
        spellCheck={false}
        defaultValue={(said?.on === wire.id ? said.typed : undefined) ?? wire.order ?? ''}
        fault={missing && <Trans>There is no order of this number that takes this wire.</Trans>}
      />
      <div className={trade.row}>
        <button
          className="button"
          type="submit"
          name="step"
          value="allocate"
          aria-label={t`Give ${money} of ${wire.payer_name} to the order`}
        >
          <Trans>Give to the order</Trans>
        </button>
        <button
          className="button plain"
          type="submit"
          name="step"
          value="return-wire"
          aria-label={t`Send ${money} back to ${wire.payer_name}`}
        >
          <Trans>Send back</Trans>
        </button>
      </div>
    </Form>
  )
}
