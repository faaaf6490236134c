import { Plural, Trans } from '@lingui/react/macro'
import { useUnread } from '../live/live.tsx'
import style from './frame.module.css'

/** The way to the notices, with how many are new: it counts on while one looks. */
export function Bell() {
  const unread = useUnread()
  return (
    <a href="/notices" className={style.bell}>
      <svg
        viewBox="0 0 24 24"
        width="22"
        height="22"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        aria-hidden="true"
      >
        <path d="M6 10a6 6 0 0 1 12 0c0 5 2 6 2 7H4c0-1 2-2 2-7M10 20a2 2 0 0 0 4 0" />
      </svg>
      <span className="unseen">
        <Trans>Notices</Trans>
      </span>
      {unread > 0 && (
        <span className={style.count}>
          <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
          <span className="unseen" role="status">
            <Plural value={unread} one="# new" other="# new" />
          </span>
        </span>
      )}
    </a>
  )
}
