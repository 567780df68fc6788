use crate::app::state::MarkKind;
use crate::document::FieldKind;
use crate::fact::{FactKind, Modality};
use crate::insight::{Category, Highlight, Level, Sentiment, TrackingLevel};
use crate::language::Language;
use crate::locale::Message;
use crate::mention::entity::CompanyStage;
use crate::mention::figure::FigureKind;

/// The name of a category.
pub fn category(value: Category) -> Message {
    match value {
        Category::ArtificialIntelligence => Message::CategoryArtificialIntelligence,
        Category::CloudComputing => Message::CategoryCloudComputing,
        Category::Startups => Message::CategoryStartups,
        Category::Semiconductors => Message::CategorySemiconductors,
        Category::HighPerformanceComputing => Message::CategoryHighPerformanceComputing,
        Category::Energy => Message::CategoryEnergy,
        Category::Health => Message::CategoryHealth,
        Category::Policy => Message::CategoryPolicy,
        Category::Telecom => Message::CategoryTelecom,
        Category::Space => Message::CategorySpace,
        Category::Mobility => Message::CategoryMobility,
        Category::Finance => Message::CategoryFinance,
        Category::Cybersecurity => Message::CategoryCybersecurity,
        Category::Robotics => Message::CategoryRobotics,
        Category::Quantum => Message::CategoryQuantum,
        Category::Software => Message::CategorySoftware,
        Category::Research => Message::CategoryResearch,
        Category::Trade => Message::CategoryTrade,
        Category::Defense => Message::CategoryDefense,
        Category::Climate => Message::CategoryClimate,
    }
}

/// The name of a highlight.
pub fn highlight(value: Highlight) -> Message {
    match value {
        Highlight::InvestmentFunding => Message::HighlightInvestmentFunding,
        Highlight::Partnership => Message::HighlightPartnership,
        Highlight::ProductLaunch => Message::HighlightProductLaunch,
        Highlight::Policy => Message::HighlightPolicy,
        Highlight::Acquisition => Message::HighlightAcquisition,
        Highlight::Research => Message::HighlightResearch,
        Highlight::Infrastructure => Message::HighlightInfrastructure,
        Highlight::Appointment => Message::HighlightAppointment,
        Highlight::Event => Message::HighlightEvent,
        Highlight::Risk => Message::HighlightRisk,
    }
}

/// How strong an effect is.
pub fn level(value: Level) -> Message {
    match value {
        Level::High => Message::LevelHigh,
        Level::Medium => Message::LevelMedium,
        Level::Low => Message::LevelLow,
    }
}

/// What to do about a story.
pub fn tracking(value: TrackingLevel) -> Message {
    match value {
        TrackingLevel::Strong => Message::TrackingStrong,
        TrackingLevel::Watch => Message::TrackingWatch,
        TrackingLevel::Archive => Message::TrackingArchive,
    }
}

/// How a text speaks of a company.
pub fn sentiment(value: Sentiment) -> Message {
    match value {
        Sentiment::Positive => Message::SentimentPositive,
        Sentiment::Neutral => Message::SentimentNeutral,
        Sentiment::Negative => Message::SentimentNegative,
    }
}

/// How far a company has come.
pub fn stage(value: CompanyStage) -> Message {
    match value {
        CompanyStage::Startup => Message::StageStartup,
        CompanyStage::Growth => Message::StageGrowth,
        CompanyStage::Mature => Message::StageMature,
    }
}

/// The name of a language.
pub fn language(value: Language) -> Message {
    match value {
        Language::Zh => Message::LanguageZh,
        Language::En => Message::LanguageEn,
        Language::Fr => Message::LanguageFr,
        Language::Other => Message::LanguageOther,
    }
}

/// What a figure measures.
pub fn figure_kind(value: FigureKind) -> Message {
    match value {
        FigureKind::Money => Message::FigureMoney,
        FigureKind::Percentage => Message::FigurePercentage,
        FigureKind::Quantity => Message::FigureQuantity,
        FigureKind::Count => Message::FigureCount,
        FigureKind::Ordinal => Message::FigureOrdinal,
        FigureKind::Ratio => Message::FigureRatio,
        FigureKind::Date => Message::FigureDate,
        FigureKind::Time => Message::FigureTime,
        FigureKind::Datetime => Message::FigureDatetime,
        FigureKind::Duration => Message::FigureDuration,
        FigureKind::Age => Message::FigureAge,
    }
}

/// What kind of thing happened.
pub fn fact_kind(value: FactKind) -> Message {
    match value {
        FactKind::Agreement => Message::FactAgreement,
        FactKind::Investment => Message::FactInvestment,
        FactKind::Funding => Message::FactFunding,
        FactKind::Acquisition => Message::FactAcquisition,
        FactKind::ProductLaunch => Message::FactProductLaunch,
        FactKind::Selection => Message::FactSelection,
        FactKind::Plan => Message::FactPlan,
        FactKind::Appointment => Message::FactAppointment,
        FactKind::Regulation => Message::FactRegulation,
        FactKind::Research => Message::FactResearch,
        FactKind::Event => Message::FactEvent,
        FactKind::Facility => Message::FactFacility,
        FactKind::Results => Message::FactResults,
        FactKind::Workforce => Message::FactWorkforce,
        FactKind::Statement => Message::FactStatement,
    }
}

/// How sure a text is.
pub fn modality(value: Modality) -> Message {
    match value {
        Modality::Asserted => Message::ModalityAsserted,
        Modality::Planned => Message::ModalityPlanned,
        Modality::Possible => Message::ModalityPossible,
        Modality::Negated => Message::ModalityNegated,
    }
}

/// What is marked.
pub fn mark_kind(value: MarkKind) -> Message {
    match value {
        MarkKind::Figure => Message::KindFigure,
        MarkKind::Organization => Message::KindOrganization,
        MarkKind::Person => Message::KindPerson,
        MarkKind::Place => Message::KindPlace,
        MarkKind::Product => Message::KindProduct,
        MarkKind::Event => Message::KindEvent,
    }
}

/// What a publisher's field is about.
pub fn field_kind(value: FieldKind) -> Message {
    match value {
        FieldKind::CorePoint => Message::SectionCorePoint,
        FieldKind::KeyPlayers => Message::SectionKeyPlayers,
        FieldKind::Impact => Message::SectionImpact,
        FieldKind::Tracking => Message::SectionTracking,
        FieldKind::Highlights => Message::SectionHighlights,
        FieldKind::Companies => Message::SectionCompanies,
        FieldKind::Categories => Message::SectionCategories,
        FieldKind::Processing => Message::SectionProcessing,
    }
}
