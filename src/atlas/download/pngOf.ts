/** An SVG of 1000 units' width as PNG, twice as fine. */
export async function pngOf(svg: string, height: number): Promise<Blob> {
  const image = new Image(1000, height);
  // A data address, since the content security policy knows no blob pictures.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2000;
  canvas.height = height * 2;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((done, fail) => {
    canvas.toBlob(
      (blob) => (blob === null ? fail(new Error('The picture could not be made.')) : done(blob)),
      'image/png',
    );
  });
}
