import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Deadline } from '../../parts/deadline.tsx'
import { Money } from '../../parts/money.tsx'
import { Status } from '../../parts/status.tsx'
import { Tag } from '../../parts/tag.tsx'
import { useFollowOrder } from '../trade/follow-order.ts'
import { useNextWords } from '../trade/next-words.ts'
import trade from '../trade/trade.module.css'
import style from './home.module.css'
import { isWaiting, moneyOf, type Task } from './tasks-of.ts'

/** What the company has to do, the earliest time first, and what others do meanwhile. */
export function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  useFollowOrder(undefined, false)
  const isChanged = useChanged(tasks)
  const own = tasks.filter((task) => task.steps.some((step) => !isWaiting(step.code)))
  const others = tasks.filter((task) => !own.includes(task))
  return (
    <div className={style.home}>
      <section className={trade.stack}>
        <h2>
          <Trans>To do</Trans>
        </h2>
        {own.length === 0 && (
          <p className="muted">
            <Trans>Nothing needs you now. What changes shows here at once.</Trans>
          </p>
        )}
        <ul className={trade.cards}>
          {own.map((task) => (
            <TaskCard key={task.order} task={task} isChanged={isChanged(task)} />
          ))}
        </ul>
      </section>
      <MoneyNow tasks={tasks} />
      {others.length > 0 && (
        <section className={trade.stack}>
          <h2>
            <Trans>Waiting for others</Trans>
          </h2>
          <ul className={trade.cards}>
            {others.map((task) => (
              <TaskCard key={task.order} task={task} isChanged={isChanged(task)} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

const signOf = ({ status, steps }: Task) => JSON.stringify([status, steps])

/** Which orders stand otherwise than when the page came. */
function useChanged(tasks: readonly Task[]): (task: Task) => boolean {
  const [seen] = useState(() => new Map(tasks.map((task) => [task.order, signOf(task)])))
  return (task) => seen.get(task.order) !== signOf(task)
}

function TaskCard({ task, isChanged }: { readonly task: Task; readonly isChanged: boolean }) {
  const words = useNextWords()
  const steps = task.steps.filter(({ code }) => !isWaiting(code))
  return (
    <li className={`sheet ${trade.card}`}>
      <p className={trade.between}>
        <a href={`/orders/${task.order}`}>
          {task.goods} <span className="muted">({task.number})</span>
        </a>
        <span>
          {isChanged && (
            <Tag tone="seal">
              <Trans>new</Trans>
            </Tag>
          )}{' '}
          <Status state={task.status} />
        </span>
      </p>
      <p className="small muted">
        <bdi>{task.other}</bdi>, <Money {...task.total} />
      </p>
      {(steps.length === 0 ? task.steps : steps).map((step) => (
        <p key={step.code + JSON.stringify(step.data)}>
          {words(step)} {step.by !== null && <Deadline at={step.by} zone={task.zone} />}
        </p>
      ))}
    </li>
  )
}

/** Money held and still to be paid, by currency and by the company's side. */
function MoneyNow({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useLingui()
  const sums = moneyOf(tasks)
  if (sums.length === 0) return null
  const names = {
    'buyer held': t`You paid, held in escrow`,
    'buyer due': t`You have still to pay`,
    'supplier held': t`Held in escrow for you`,
    'supplier due': t`To be paid to you into escrow`,
  }
  return (
    <section className={`sheet ${style.money}`}>
      <h2>
        <Trans>Money</Trans>
      </h2>
      <dl>
        {sums.map(({ side, kind, amount, currency }) => (
          <div key={`${side} ${kind} ${currency}`}>
            <dt className="small muted">{names[`${side} ${kind}`]}</dt>
            <dd>
              <Money amount={amount} currency={currency} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="small">
        <a href="/money">
          <Trans>Where it all is</Trans>
        </a>
      </p>
    </section>
  )
}
