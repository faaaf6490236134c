import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Tag } from '../../parts/tag.tsx'
import { Form } from '../form/form.tsx'
import { useRoleName } from '../trade/role-words.ts'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import style from './company.module.css'
import type { CompanySaid } from './company-steps.ts'
import type { CompanyData, Member } from './read-company.ts'
import { RoleChoice } from './role-choice.tsx'

/** The people of the company; administrators change roles and remove, everybody may leave. */
export function Members({ data }: { readonly data: CompanyData }) {
  const { members, self, isAdmin } = data
  return (
    <section className={`sheet ${trade.stack}`} id="people">
      <h2>
        <Trans>People</Trans>
      </h2>
      {!isAdmin && (
        <p className="muted small">
          <Trans>Only administrators invite people and change roles.</Trans>
        </p>
      )}
      <ul className={style.list}>
        {members.map((member) => (
          <li key={member.person}>
            <MemberLine member={member} isSelf={member.person === self} />
            {member.person === self ? (
              <Leave data={data} member={member} />
            ) : (
              isAdmin && <ChangeMember data={data} member={member} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function MemberLine({ member, isSelf }: { readonly member: Member; readonly isSelf: boolean }) {
  const roleName = useRoleName()
  return (
    <div className={style.head}>
      <div>
        <strong>
          <bdi>{member.name ?? member.person}</bdi>
        </strong>{' '}
        {isSelf && (
          <span className="tiny">
            <Trans>(you)</Trans>
          </span>
        )}
        <div className="small muted">{member.address}</div>
      </div>
      <div className={style.tags}>
        {member.roles.map((role) => (
          <Tag key={role}>{roleName(role)}</Tag>
        ))}
      </div>
    </div>
  )
}

interface OneMember {
  readonly data: CompanyData
  readonly member: Member
}

function Fields({ data, member, step }: OneMember & { readonly step: string }) {
  return (
    <>
      <input type="hidden" name="company" value={data.company.company} />
      <input type="hidden" name="member" value={member.person} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="on" value={`${step} ${member.person}`} />
    </>
  )
}

function ChangeMember({ data, member }: OneMember) {
  const said = useActionData<CompanySaid>()
  const { t } = useLingui()
  const name = member.name ?? member.person
  const isOpen = said?.problem !== undefined && said.on.endsWith(` ${member.person}`)
  return (
    <details open={isOpen || undefined} key={member.roles.join()}>
      <summary aria-label={t`Roles and removal of ${name}`}>
        <Trans>Roles and removal</Trans>
      </summary>
      <div className={style.folded}>
        <Form method="post" preventScrollReset>
          <Fields data={data} member={member} step="roles" />
          <SaidNote said={said} on={`roles ${member.person}`} />
          <RoleChoice kinds={data.company.kinds} chosen={member.roles} />
          <button className="button plain" type="submit" aria-label={t`Save the roles of ${name}`}>
            <Trans>Save the roles</Trans>
          </button>
        </Form>
        <Form method="post" preventScrollReset>
          <Fields data={data} member={member} step="remove" />
          <SaidNote said={said} on={`remove ${member.person}`} />
          <p className="small">
            <Trans>
              Without <bdi>{name}</bdi>: from that moment on, nothing can be seen or done for this company, on no
              device. What was done before stays in the records.
            </Trans>
          </p>
          <button className="button plain" type="submit">
            <span>
              <Trans>
                Remove <bdi>{name}</bdi>
              </Trans>
            </span>
          </button>
        </Form>
      </div>
    </details>
  )
}

/** Whether the company would have nobody left to let people in. */
const isLastAdmin = ({ data, member }: OneMember) =>
  member.roles.includes('admin') &&
  !data.members.some((each) => each.person !== member.person && each.roles.includes('admin'))

function Leave({ data, member }: OneMember) {
  const said = useActionData<CompanySaid>()
  if (isLastAdmin({ data, member }))
    return (
      <p className="tiny">
        <Trans>You are the only administrator: name another one before you leave.</Trans>
      </p>
    )
  const on = `leave ${member.person}`
  return (
    <details open={(said?.on === on && said.problem !== undefined) || undefined}>
      <summary>
        <Trans>Leave this company</Trans>
      </summary>
      <div className={style.folded}>
        <Form method="post">
          <Fields data={data} member={member} step="leave" />
          <SaidNote said={said} on={on} />
          <p className="small">
            <Trans>You will not see its orders any more. To come back, you have to be invited again.</Trans>
          </p>
          <button className="button plain" type="submit">
            <span>
              <Trans>
                Leave <bdi>{data.company.name}</bdi>
              </Trans>
            </span>
          </button>
        </Form>
      </div>
    </details>
  )
}
