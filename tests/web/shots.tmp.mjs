import { serve } from "./support/server.mjs"; import { launch, newPage } from "./support/browser.mjs";
const dist = process.argv[2], out = process.argv[3]; const only = process.argv[4];
const s = await serve(dist); const b = await launch();
const pages = { library: "/", inv: "/article/investai-paris-summit", amd: "/article/france-amd-letter-of-intent", text: "/text", about: "/about", jean: "/article/jean-zay-alice-recoque" };
for (const [name, path] of Object.entries(pages)) for (const l of ["zh","en","fr"]) for (const [v,vp] of Object.entries({desk:{width:1280,height:900},phone:{width:390,height:844}})) for (const c of ["light","dark"]) {
  const id = `${name}-${l}-${v}-${c}`; if (only && !new RegExp(only).test(id)) continue;
  const { page, context, errors } = await newPage(b, { locale: l, viewport: vp, colorScheme: c });
  await page.goto(s.url + "#/" + l + path); await page.waitForTimeout(3500);
  await page.screenshot({ path: `${out}/${id}.png`, fullPage: true }); if (errors.length) console.log(id, errors.slice(0,3)); await context.close();
}
await b.close(); await s.close();
