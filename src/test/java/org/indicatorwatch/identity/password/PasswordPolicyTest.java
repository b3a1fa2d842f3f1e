package org.indicatorwatch.identity.password;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordPolicyTest {

    private static final String ACCOUNT = "zhang.sanfeng";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "tr0ub4dor&3",
                "春眠不觉晓处处闻啼鸟夜来风雨声",
                "zhang.sanfeng climbs",
                "          a b c",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef01234567"
            })
    void accepts_what_is_long_and_not_obvious(String password) {
        assertThat(PasswordPolicy.violation("password", ACCOUNT, password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ''                  , required
                    short               , password-too-short
                    ninechars           , password-too-short
                    １２３４５６７       , password-too-short
                    zhang.sanfeng       , password-is-name
                    Zhang.Sanfeng1      , password-is-name
                    2024zhangsanfeng!   , password-is-name
                    IndicatorWatch1     , password-is-name
                    qwertyuiop          , password-too-common
                    Password123         , password-too-common
                    ｐａｓｓｗｏｒｄ１２３ , password-too-common
                    woaini1314520       , password-too-common
                    aaaaaaaaaaaa        , password-too-common
                    ababcababcabab      , password-too-common
                    """)
    void refuses_what_everybody_tries_first(String password, String code) {
        assertThat(PasswordPolicy.violation("password", ACCOUNT, password)).hasValueSatisfying(violation -> {
            assertThat(violation.code()).isEqualTo(code);
            assertThat(violation.arguments()).doesNotContain(password);
        });
    }

    @ParameterizedTest
    @CsvSource({"a,73", "汉,27"})
    void refuses_what_bcrypt_would_cut(String character, int length) {
        String password = "wxyz" + character.repeat(length - 4);
        assertThat(PasswordPolicy.violation("password", ACCOUNT, password))
                .hasValueSatisfying(violation -> assertThat(violation.code()).isEqualTo("password-too-long"));
    }
}
