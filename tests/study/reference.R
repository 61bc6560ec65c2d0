# The numbers of R that tests/study.rs compares with.
#
#     Rscript tests/study/reference.R > tests/study/reference.csv
#
# R 4.2.2 with survival 3.4.0; the table is the synthetic one of examples/. One line a number: study, term, figure, value.
suppressMessages(library(survival))
options(warn = 1)
all <- read.csv("examples/discharges.csv", na.strings = "", encoding = "UTF-8",
                colClasses = c(patient_id = "character", postal_code = "character"))
all$died <- ifelse(is.na(all$outcome), NA, all$outcome == "死亡")
put <- function(study, term, figure, value) {
  cat(sprintf("%s,%s,%s,%.17g\n", study, term, figure, value), sep = "")
}
cat("study,term,figure,value\n")
# An intercept is no effect, so no p is compared.
tests <- function(term) if (term == "(Intercept)") c("value", "error", "low", "high") else c("value", "error", "p", "low", "high")
# The reference category: the most frequent one among the complete cases, then by its text.
based <- function(values) {
  values <- as.character(values)
  counts <- table(values)
  names <- sort(enc2utf8(names(counts)), method = "radix")
  first <- names[which.max(counts[names])]
  factor(values, levels = c(first, setdiff(names, first)))
}
renamed <- function(terms) {
  terms <- sub("^hospital", "hospital=", terms)
  terms <- sub("^sex", "sex=", terms)
  sub("^\\(Intercept\\)$", "intercept", terms)
}

# Rates by hospital, Wilson's interval.
known <- all[!is.na(all$died), ]
for (hospital in unique(known$hospital)) {
  died <- known$died[known$hospital == hospital]
  test <- suppressWarnings(prop.test(sum(died), length(died), correct = FALSE))
  put("rate", hospital, c("value", "low", "high"), c(mean(died), test$conf.int))
}

# Means by sex, Student's interval.
for (sex in unique(all$sex)) {
  test <- t.test(all$cost_yen[all$sex == sex])
  put("mean", sex, c("value", "error", "low", "high"), c(test$estimate, test$stderr, test$conf.int))
}

# Odds ratio and risk ratio of death by sex, and pooled over hospitals.
square <- function(rows) {
  exposed <- rows$sex == "男"
  c(sum(exposed & rows$died), sum(exposed & !rows$died), sum(!exposed & rows$died), sum(!exposed & !rows$died))
}
s <- square(known)
z <- qnorm(0.975)
error <- sqrt(sum(1 / s))
odds <- s[1] * s[4] / (s[2] * s[3])
put("odds", "crude", c("value", "error", "low", "high"), c(odds, error, odds * exp(c(-z, z) * error)))
strata <- known[known$hospital %in% names(which(tapply(known$sex, known$hospital, function(x) length(unique(x))) == 2)), ]
test <- mantelhaen.test(strata$sex == "男", strata$died, strata$hospital, correct = FALSE)
put("odds", "pooled", c("value", "low", "high"), c(test$estimate, test$conf.int))
risk <- (s[1] / (s[1] + s[2])) / (s[3] / (s[3] + s[4]))
error <- sqrt(1 / s[1] - 1 / (s[1] + s[2]) + 1 / s[3] - 1 / (s[3] + s[4]))
put("risk", "crude", c("value", "error", "low", "high"), c(risk, error, risk * exp(c(-z, z) * error)))

# Linear and logistic regression.
complete <- all[!is.na(all$cost_yen) & !is.na(all$age) & !is.na(all$sex) & !is.na(all$hospital) & !is.na(all$length_of_stay), ]
complete$sex <- based(complete$sex)
complete$hospital <- based(complete$hospital)
fit <- lm(cost_yen ~ age + sex + length_of_stay + hospital, complete)
for (term in rownames(coef(summary(fit)))) {
  row <- coef(summary(fit))[term, ]
  numbers <- c(value = row[[1]], error = row[[2]], p = row[[4]], low = confint(fit)[term, 1], high = confint(fit)[term, 2])
  put("linear", renamed(term), tests(term), numbers[tests(term)])
}
put("linear", "", c("r_squared", "residual_error"), c(summary(fit)$r.squared, summary(fit)$sigma))
known$sex <- based(known$sex)
known$hospital <- based(known$hospital)
tight <- glm.control(epsilon = 1e-14, maxit = 50)
fit <- glm(died ~ age + sex + hospital, binomial, known, control = tight)
for (term in rownames(coef(summary(fit)))) {
  row <- coef(summary(fit))[term, ]
  ends <- confint.default(fit)[term, ]
  numbers <- c(value = row[[1]], error = row[[2]], p = row[[4]], low = ends[[1]], high = ends[[2]])
  put("logistic", renamed(term), tests(term), numbers[tests(term)])
}
put("logistic", "", "log_likelihood", as.numeric(logLik(fit)))

# Kaplan-Meier and log-rank by sex.
curve <- survfit(Surv(length_of_stay, died) ~ sex, known, conf.type = "log-log")
for (sex in levels(known$sex)) {
  one <- survfit(Surv(length_of_stay, died) ~ 1, known[known$sex == sex, ], conf.type = "log-log")
  at <- summary(one, times = c(7, 14, 30))
  for (i in 1:3) {
    put("survival", paste0(sex, "@", at$time[i]), c("value", "error", "low", "high"),
        c(at$surv[i], at$std.err[i], at$lower[i], at$upper[i]))
  }
  put("survival", sex, c("median", "median_low", "median_high"), quantile(one, 0.5) |> unlist())
}
test <- survdiff(Surv(length_of_stay, died) ~ sex, known)
put("survival", "", c("log_rank", "log_rank_p"), c(test$chisq, pchisq(test$chisq, 1, lower.tail = FALSE)))
test <- survdiff(Surv(length_of_stay, died) ~ hospital, known)
freedom <- length(unique(known$hospital)) - 1
put("survival-hospitals", "", c("log_rank", "log_rank_p"),
    c(test$chisq, pchisq(test$chisq, freedom, lower.tail = FALSE)))

# Cox regression, ties by Efron.
fit <- coxph(Surv(length_of_stay, died) ~ age + sex + hospital, known, ties = "efron",
             control = coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 50))
for (term in rownames(coef(summary(fit)))) {
  row <- coef(summary(fit))[term, ]
  put("cox", renamed(term), c("value", "error", "p", "low", "high"), c(row[c(1, 3, 5)], confint(fit)[term, ]))
}
put("cox", "", "log_likelihood", fit$loglik[2])
