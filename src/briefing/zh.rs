use super::words::{Words, day, day_of_year};
use crate::language::{Language, Locale};
use crate::text::Date;

/// The words of a briefing in Chinese.
pub struct Chinese;

impl Words for Chinese {
    fn title(&self, since: Option<Date>, until: Option<Date>) -> String {
        let whole = |date| day(date, Locale::Zh);
        match (since, until) {
            (Some(since), Some(until)) if since == until => format!("新闻简报：{}", whole(until)),
            (Some(since), Some(until)) => {
                let last = if (since.year(), since.month()) == (until.year(), until.month()) {
                    format!("{}日", until.day())
                } else if since.year() == until.year() {
                    day_of_year(until, Locale::Zh)
                } else {
                    whole(until)
                };
                format!("新闻简报：{}至{last}", whole(since))
            }
            (Some(since), None) => format!("新闻简报：{}以来", whole(since)),
            (None, Some(until)) => format!("新闻简报：截至{}", whole(until)),
            (None, None) => "新闻简报".to_owned(),
        }
    }

    fn counts(&self, articles: usize, stories: usize) -> String {
        format!("共{stories}个事件，{articles}篇文章。")
    }

    fn undated(&self, articles: usize) -> String {
        format!("另有{articles}篇文章日期不明，未列入。")
    }

    fn nothing(&self) -> &'static str {
        "这段时间内没有文章。"
    }

    fn headings(&self) -> [&'static str; 3] {
        ["关键数字", "关键参与者", "事件"]
    }

    fn labels(&self) -> [&'static str; 3] {
        ["数字：", "参与者：", "文章："]
    }

    fn comma(&self) -> &'static str {
        "、"
    }

    fn remarks(&self) -> &'static str {
        "，"
    }

    fn semicolon(&self) -> &'static str {
        "；"
    }

    fn dash(&self) -> &'static str {
        "——"
    }

    fn quoted(&self, title: &str) -> String {
        // Within a title's marks, another title has single ones (GB/T 15834—2011, 4.15.3.2).
        format!("《{}》", title.replace('《', "〈").replace('》', "〉"))
    }

    fn remark(&self, words: &str) -> String {
        format!("（{words}）")
    }

    fn in_language(&self, language: Language) -> &'static str {
        match language {
            Language::Zh => "中文",
            Language::En => "英文",
            Language::Fr => "法文",
            Language::Other => "其他语言",
        }
    }

    fn copy(&self) -> &'static str {
        "内容基本相同"
    }

    fn times(&self, stories: usize) -> String {
        format!("{stories}个事件")
    }
}
