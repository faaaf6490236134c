/**
 * What a site runs that shows a badge: it puts the image with a link beside its own tag, and asks for the image again
 * each half minute, so that a badge which is gone is gone there, too. It reads nothing of the site and sets nothing.
 */
export const badgeScript = `(function () {
  var own = document.currentScript
  if (!own) return
  var supplier = encodeURIComponent(own.getAttribute('data-supplier') || '')
  var language = own.getAttribute('data-language') || ''
  var house = new URL(own.src).origin
  var known = ['zh', 'es'].indexOf(language) < 0 ? '' : language
  var link = document.createElement('a')
  link.href = house + (known && '/' + known) + '/badge/' + supplier
  link.target = '_blank'
  link.rel = 'noopener'
  var image = document.createElement('img')
  image.width = 240
  image.height = 64
  image.alt = 'Surety'
  image.style.border = '0'
  link.appendChild(image)
  own.parentNode.insertBefore(link, own)
  function show() {
    image.src = house + '/v1/suppliers/' + supplier + '/badge.svg?t=' + Date.now() + (known && '&language=' + known)
  }
  show()
  setInterval(show, 30000)
})()
`
