//! What only these pages say: the app's module need not carry it.

use crate::language::Locale;

/// What to do where the app cannot run.
pub(super) fn without(locale: Locale) -> &'static str {
    match locale {
        Locale::Zh => "此浏览器缺少或关闭了脚本或WebAssembly，Précis的分析功能无法运行。文章仍可阅读：",
        Locale::En => {
            "Précis itself cannot run: scripts or WebAssembly are missing or switched off. The articles can be read all the same:"
        }
        Locale::Fr => {
            "Précis ne peut pas fonctionner : les scripts ou WebAssembly manquent ou sont désactivés. Les articles restent lisibles :"
        }
    }
}

/// The link to the list of articles.
pub(super) fn all_articles(locale: Locale) -> &'static str {
    match locale {
        Locale::Zh => "全部文章",
        Locale::En => "all articles",
        Locale::Fr => "tous les articles",
    }
}

/// The link from an article's page to the app.
pub(super) fn open(locale: Locale) -> &'static str {
    match locale {
        Locale::Zh => "在Précis中打开，查看带证据的洞察",
        Locale::En => "Open in Précis, with the insight and its evidence",
        Locale::Fr => "Ouvrir dans Précis, avec l’analyse et ses preuves",
    }
}
