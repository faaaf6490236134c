import { Trans } from '@lingui/react/macro'
import { useRoleHint, useRoleName } from '../trade/role-words.ts'
import { rolesOf } from '../trade/roles.ts'
import style from './company.module.css'

export interface RoleChoiceProps {
  readonly kinds: readonly string[]
  readonly chosen?: readonly string[]
  /** The name of the form's field. */
  readonly name?: string
}

/** The roles that the company has, each with what it is for. */
export function RoleChoice({ kinds, chosen = [], name = 'roles' }: RoleChoiceProps) {
  const [roleName, hint] = [useRoleName(), useRoleHint()]
  return (
    <fieldset className={style.roles}>
      <legend>{name === 'scopes' ? <Trans>What it may do</Trans> : <Trans>Roles</Trans>}</legend>
      {rolesOf(kinds).map((role) => (
        <label key={role}>
          <input type="checkbox" name={name} value={role} defaultChecked={chosen.includes(role)} />
          <span>
            {roleName(role)} <span className="tiny">{hint(role)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
