import style from './public-frame.module.css'

/** The seal and the name, as a way back to the first page. */
export function Logo({ href }: { readonly href: string }) {
  return (
    <a className={style.logo} href={href}>
      <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="2.2" aria-hidden="true">
        <circle cx="16" cy="16" r="13" />
        <path d="M9.5 16.4l4.4 4.4 8.8-9.6" />
        <path d="M16 3v3M16 26v3M3 16h3M26 16h3" strokeWidth="1.4" />
      </svg>
      Surety
    </a>
  )
}
