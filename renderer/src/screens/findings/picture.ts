import { EXHIBITS } from '#shared/model/budgets'

/** Maximum width needed in print, px, and the scales tried while a picture is still too large. */
const WIDEST = 1600
const SMALLER = [1, 0.75, 0.5, 0.35] as const
const QUALITY = 0.85

export interface Picture {
  data: string
  width: number
  height: number
}

/** A picture reduced to the size kept and printed; null if the file is not a picture. */
export async function pictureOf(file: Blob): Promise<Picture | null> {
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file)
  } catch {
    return null
  }
  try {
    const fit = Math.min(1, WIDEST / bitmap.width)
    for (const scale of SMALLER) {
      const [width, height] = [bitmap.width * fit * scale, bitmap.height * fit * scale].map((side) =>
        Math.max(1, Math.round(side)),
      ) as [number, number]
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = height
      const context = canvas.getContext('2d')
      if (!context) return null
      // Transparent areas become white, like paper.
      context.fillStyle = '#fff'
      context.fillRect(0, 0, width, height)
      context.drawImage(bitmap, 0, 0, width, height)
      for (const data of [canvas.toDataURL('image/png'), canvas.toDataURL('image/jpeg', QUALITY)])
        if (data.length <= EXHIBITS.chars) return { data, width, height }
    }
    return null
  } finally {
    bitmap.close()
  }
}
