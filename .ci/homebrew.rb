# As much of Homebrew as our formula asks for: builds it in this folder, which is the checkout that
# it names, installs it, and runs its test.
#
#	ruby homebrew.rb FORMULA PREFIX
require "fileutils"
require "open3"
require "pathname"

module Utils
  def self.safe_popen_read(*command)
    out, status = Open3.capture2(*command.map(&:to_s))
    raise "#{command.join(" ")} failed" unless status.success?

    out
  end
end

class Formula
  include FileUtils

  class << self
    attr_reader :revision

    %i[desc homepage license depends_on].each { |word| define_method(word) { |_| } }

    def url(_, tag:, revision:)
      raise "#{tag} is no tag" unless tag.start_with?("v")

      @revision = revision
    end

    def test(&block) = define_method(:run_test, &block)
    def inherited(formula) = (@@formula = formula)
    def formula = @@formula
  end

  def initialize(prefix) = (@prefix = prefix)

  def bin = made(@prefix/"bin")
  def man1 = made(@prefix/"share/man/man1")
  def made(path) = path.tap(&:mkpath)
  def system(*command) = Kernel.system(*command.map(&:to_s), exception: true)
  def shell_output(command) = Utils.safe_popen_read(command)
  def std_go_args(ldflags:) = ["-trimpath", "-o=#{bin/"skintime"}", "-ldflags=#{ldflags}"]

  def generate_completions_from_executable(program, word)
    %w[bash zsh fish].each { |shell| raise "nothing for #{shell}" if Utils.safe_popen_read(program, word, shell).empty? }
  end

  def assert_match(want, got)
    raise "no #{want.inspect} in #{got}" unless got.include?(want)
  end
end

load ARGV[0]
head = Utils.safe_popen_read("git", "rev-parse", "HEAD").strip
raise "builds #{Formula.formula.revision}, not #{head}" if Formula.formula.revision != head

Pathname(".brew_home").tap(&:mkpath).join(".config").write("") # what builds leave at home
formula = Formula.formula.new(Pathname(ARGV[1]))
formula.install
formula.run_test
raise "the version says that there are changes" if formula.shell_output("#{formula.bin}/skintime version").include?("changes")
