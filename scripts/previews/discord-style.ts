/** Discord's phone apps by day and by night, sizes in CSS pixels. A code block breaks its rows there and does not scroll. */
export const DISCORD_STYLE = `
.discord.light { --ground: #fff; --box: #f7f7f8; --edge: #dfe0e4; --ink: #2c2e33; --soft: #5c5e66; --strong: #060607; --code: #ecedef; --button: #e3e4e8; --label: #2c2e33; --quote: #c4c9ce; --link: #5865f2; }
.discord.dark { --ground: #1c1d22; --box: #242429; --edge: #38393f; --ink: #dfe0e2; --soft: #9b9ca3; --strong: #fbfbfb; --code: #18181b; --button: #3e3f45; --label: #fbfbfb; --quote: #55565d; --link: #5865f2; }
.discord { padding: 14px 12px 18px; background: var(--ground); color: var(--ink); font: 16px/1.3 "gg sans", "Nimbus Sans", Arial, "Noto Sans CJK SC", "Noto Sans SC", sans-serif; overflow-wrap: anywhere; }
.discord .used { position: relative; padding-left: 52px; margin-bottom: 5px; color: var(--soft); font-size: 13px; }
.discord .used::before { content: ""; position: absolute; left: 19px; top: 8px; width: 26px; height: 9px; border: solid var(--quote); border-width: 2px 0 0 2px; border-radius: 6px 0 0; }
.discord .used b { color: var(--strong); font-weight: 600; }
.discord .who { display: inline-block; width: 15px; height: 15px; margin-right: 5px; border-radius: 50%; background: #2f9e6e; vertical-align: -3px; }
.discord .message { display: flex; gap: 12px; }
.discord .avatar { flex: none; width: 40px; height: 40px; border-radius: 50%; background: #4a55b8; color: #fff; font-weight: 700; font-size: 18px; line-height: 43px; text-align: center; }
.discord .column { flex: 1 1 0; min-width: 0; }
.discord .head b { color: var(--strong); font-weight: 600; }
.discord .tag { display: inline-block; padding: 0 5px; border-radius: 4px; background: #5360ee; color: #fff; font-size: 10.5px; font-weight: 600; line-height: 17px; vertical-align: 2px; }
.discord .time { color: var(--soft); font-size: 12px; }
.discord .container { margin-top: 4px; padding: 12px 12px 12px 16px; background: var(--box); border: 1px solid var(--edge); border-radius: 8px; box-shadow: inset 4px 0 0 var(--accent, transparent); }
.discord h2 { margin: 0; color: var(--strong); font-size: 20px; line-height: 1.25; font-weight: 700; }
.discord h3 { margin: 8px 0 0; color: var(--strong); font-size: 16px; line-height: 1.375; font-weight: 700; }
.discord p { margin: 0; min-height: 1.3em; }
.discord p b { font-weight: 700; }
.discord small { display: block; color: var(--soft); font-size: 13px; line-height: 1.35; }
.discord blockquote { margin: 0; padding: 1px 0 1px 12px; border-left: 4px solid var(--quote); }
.discord pre { margin: 4px 0; padding: 8px; border: 1px solid var(--edge); border-radius: 4px; background: var(--code); font: 14px/1.3 "Roboto Mono", Menlo, "Noto Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.discord .gap { height: 8px; }
.discord .gap.line { margin: 8px 0; height: 1px; background: var(--edge); }
.discord .row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
.discord .button { padding: 7px 14px 5px; border-radius: 8px; background: var(--button); color: var(--label); font-size: 14px; font-weight: 500; line-height: 20px; }
.discord .select { flex: 1 1 100%; display: flex; justify-content: space-between; padding: 9px 12px 7px; border: 1px solid var(--edge); border-radius: 8px; background: var(--code); color: var(--ink); font-size: 15px; line-height: 20px; }
.discord .private { margin-top: 6px; color: var(--soft); font-size: 12px; }
`.trim();
